using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>ImageSharp.Web's dialect over HTTP, signed.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class MediaQueryTests(RenditionSite site)
{
    private const string River = RenditionSite.RiverFile;

    [Fact]
    public async Task Get_SignedWithUmbracosKey_IsThePicture()
    {
        FileAnswer answer = await site.GetAsync(RenditionSite.Sign(River + "?width=320&height=200&rmode=crop&format=webp", RenditionSite.UmbracoKey) + "&v=1dc");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("image/webp", answer.Type);
        Assert.Equal((320, 200), answer.Size);
        Assert.Equal("public, no-cache", answer["Cache-Control"]);
    }

    [Fact]
    public async Task Get_SignedWithAnOlderKey_IsThePicture()
    {
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(RenditionSite.Sign(River + "?width=100", RenditionSite.OldKey, "old"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(RenditionSite.Sign(River + "?width=100", RenditionSite.NewKey, "new"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(RenditionSite.Sign(River + "?width=100", RenditionSite.OldKey))).Status);
    }

    [Theory]
    [InlineData("?width=100")]
    [InlineData("?format=auto")]
    [InlineData("?width=100&hmac=")]
    [InlineData("?width=100&hmac=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("?width=100&hmac=new.0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Get_WithoutAGoodSignature_IsRefused(string query)
    {
        FileAnswer answer = await site.GetAsync(River + query);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
        Assert.Contains("hmac", answer.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignedForAnotherAddressOrWithARetiredKey_IsRefused()
    {
        string signed = RenditionSite.Sign(River + "?width=100", RenditionSite.NewKey, "new");

        Assert.Equal(HttpStatusCode.Forbidden, (await site.GetAsync(signed.Replace("width=100", "width=200", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GetAsync(signed + "&height=100")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GetAsync(signed.Replace("new.", "old.", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GetAsync(RenditionSite.Sign(River + "?width=100", RenditionSite.RetiredKey, "retired"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GetAsync(RenditionSite.Sign(River + "?width=100", RenditionSite.RetiredKey))).Status);
    }

    [Fact]
    public async Task Get_WhatTheEngineWrites_IsSignedWithTheNewestKey()
    {
        string url = site.Services.GetRequiredService<IImageUrlGenerator>().GetImageUrl(new ImageUrlGenerationOptions(River)
        {
            Width = 200,
            Height = 100,
            ImageCropMode = ImageCropMode.Crop,
            FocalPoint = new ImageUrlGenerationOptions.FocalPointPosition(0.3m, 0.6m),
            CacheBusterValue = "1",
        })!;

        Assert.Contains("hmac=new.", url, StringComparison.Ordinal);
        Assert.Equal((200, 100), (await site.GetAsync(url)).Size);
    }

    [Theory]
    [InlineData("width=0", "width")]
    [InlineData("width=-5", "width")]
    [InlineData("width=NaN", "width")]
    [InlineData("width=300000", "width")]
    [InlineData("height=1e3", "height")]
    [InlineData("rmode=fit", "rmode")]
    [InlineData("quality=0", "quality")]
    [InlineData("rxy=2,2", "rxy")]
    [InlineData("cc=1,1,1,1", "cc")]
    [InlineData("format=tga", "format")]
    [InlineData("width=1&width=2", "width")]
    public async Task Get_AValueThatMeansNothing_IsABadRequestThatSaysWhatIsAllowed(string query, string parameter)
    {
        FileAnswer answer = await site.GetAsync($"{River}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(parameter, answer.Json["parameter"]!.GetValue<string>());
        Assert.NotEmpty(answer.Json["allowed"]!.AsArray());
        Assert.NotEmpty(answer.Json["errors"]!.AsArray());
    }

    [Theory]
    [InlineData("?v=1dc")]
    [InlineData("?rnd=5&utm_source=x")]
    [InlineData("?hmac=whatever")]
    public async Task Get_NothingToProcess_IsTheFileAndNeedsNoSignature(string query)
    {
        FileAnswer answer = await site.GetAsync(River + query);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("image/jpeg", answer.Type);
    }

    [Theory]
    [InlineData(RenditionSite.SymbolFile + "?width=100", "image/svg+xml")]
    [InlineData(RenditionSite.ManualFile + "?width=100", "application/pdf")]
    public async Task Get_WhatHasNoPixels_IsTheFileWhateverTheQuery(string path, string type)
    {
        FileAnswer answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(type, answer.Type);
    }

    [Fact]
    public async Task Get_AutoFormat_IsChosenByAccept()
    {
        string url = RenditionSite.Sign(River + "?width=90&format=auto", RenditionSite.NewKey, "new");

        FileAnswer avif = await site.GetAsync(url, ("Accept", "image/avif"));
        FileAnswer jpeg = await site.GetAsync(url);

        Assert.Equal("image/avif", avif.Type);
        Assert.Equal("image/jpeg", jpeg.Type);
        Assert.Equal("Accept", jpeg["Vary"]);
    }
}
