using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>Named renditions over HTTP.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class PresetTests(RenditionSite site)
{
    private static readonly string River = $"/renditions/{RenditionSite.River}";

    [Theory]
    [InlineData("card.jpg", "image/jpeg", 1200, 900)]
    [InlineData("card@300.webp", "image/webp", 300, 225)]
    [InlineData("thumb.avif", "image/avif", 400, 400)]
    [InlineData("social.png", "image/png", 1200, 630)]
    public async Task Get_APreset_IsThePictureInThatSizeAndFormat(string file, string type, int width, int height)
    {
        FileAnswer answer = await site.GetAsync($"{River}/{file}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(type, answer.Type);
        Assert.Equal((width, height), answer.Size);
        Assert.Equal("public, no-cache", answer["Cache-Control"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
        Assert.Contains("filename*=UTF-8''Klar%C3%A4lven%20i%20h%C3%B6stf%C3%A4rger-", answer["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("inline", answer["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Again_IsTheSameBytesAndNotModifiedForWhoHasThem()
    {
        FileAnswer first = await site.GetAsync($"{River}/card.jpg");
        FileAnswer again = await site.GetAsync($"{River}/card.jpg");
        FileAnswer known = await site.GetAsync($"{River}/card.jpg", ("If-None-Match", first["ETag"]!));

        Assert.Equal(first.Bytes, again.Bytes);
        Assert.Equal(first["ETag"], again["ETag"]);
        Assert.Equal(HttpStatusCode.NotModified, known.Status);
        Assert.Empty(known.Bytes);
        Assert.Equal(first["ETag"], known["ETag"]);
    }

    [Fact]
    public async Task Head_APreset_IsTheHeadOfTheSame()
    {
        FileAnswer got = await site.GetAsync($"{River}/card.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{River}/card.jpg");
        FileAnswer head = await site.SendAsync(request);

        Assert.Empty(head.Bytes);
        Assert.Equal(got.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), head["Content-Length"]);
        Assert.Equal(got["ETag"], head["ETag"]);
    }

    [Fact]
    public async Task Get_Download_IsToBeKept()
    {
        FileAnswer answer = await site.GetAsync($"{River}/card.jpg?download");

        Assert.StartsWith("attachment", answer["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Auto_IsChosenByAccept()
    {
        FileAnswer avif = await site.GetAsync($"{River}/thumb.auto", ("Accept", "image/avif,image/webp,*/*"));
        FileAnswer webp = await site.GetAsync($"{River}/thumb.auto", ("Accept", "image/webp,*/*"));
        FileAnswer jpeg = await site.GetAsync($"{River}/thumb.auto", ("Accept", "*/*"));
        FileAnswer again = await site.GetAsync($"{River}/thumb.auto", ("Accept", "image/avif"));

        Assert.Equal("image/avif image/webp image/jpeg image/avif", $"{avif.Type} {webp.Type} {jpeg.Type} {again.Type}");
        Assert.All(new[] { avif, webp, jpeg, again }, answer => Assert.Equal("Accept", answer["Vary"]));
    }

    [Theory]
    [InlineData("card@301.jpg", 400, "width", "300")]
    [InlineData("card.bmp", 400, "format", "webp")]
    [InlineData("print.avif", 400, "format", "jpg")]
    [InlineData("poster.jpg", 404, "preset", "hero")]
    [InlineData("card", 404, "preset", "hero")]
    [InlineData("card@NaN.jpg", 404, "preset", "hero")]
    public async Task Get_WhatThereIsNot_SaysWhatThereIs(string file, int status, string parameter, string allowed)
    {
        FileAnswer answer = await site.GetAsync($"{River}/{file}");

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
        Assert.Equal(parameter, answer.Json["parameter"]!.GetValue<string>());
        Assert.Contains(answer.Json["allowed"]!.AsArray(), each => each!.GetValue<string>() == allowed);
    }

    [Theory]
    [InlineData("/renditions")]
    [InlineData("/renditions/")]
    [InlineData("/renditions/nonsense/card.jpg")]
    [InlineData("/renditions/00000000-0000-0000-0000-000000000000/card.jpg")]
    [InlineData("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/a/b")]
    public async Task Get_NoAddress_IsNotThere(string path)
    {
        FileAnswer answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
    }

    [Fact]
    public async Task Post_APreset_IsNotAllowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{River}/card.jpg");
        FileAnswer answer = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("GET, HEAD", answer["Allow"]);
    }

    [Fact]
    public async Task Get_TheAddressThatTheApisGive_IsKeptForAYear()
    {
        JsonNode card = (await site.GetAsync(River)).Json["renditions"]!["presets"]!["card"]!;
        string[] candidates = [.. card["srcset"]!.GetValue<string>().Split(", ")];

        FileAnswer answer = await site.GetAsync(card["url"]!.GetValue<string>());

        Assert.Equal("public, max-age=31536000, immutable", answer["Cache-Control"]);
        Assert.Equal(card["type"]!.GetValue<string>(), answer.Type);
        Assert.Equal((card["width"]!.GetValue<int>(), card["height"]!.GetValue<int>()), answer.Size);
        Assert.Equal(["300w", "450w", "600w", "750w", "900w", "1200w"], candidates.Select(candidate => candidate.Split(' ')[1]));
        foreach (string candidate in candidates)
        {
            string[] parts = candidate.Split(' ');
            FileAnswer one = await site.GetAsync(parts[0]);
            Assert.Equal(parts[1], $"{one.Size.Width}w");
        }
    }

    [Fact]
    public async Task Get_AnOutdatedHash_LeadsToThePresentOne()
    {
        FileAnswer old = await site.GetAsync($"{River}/card@600.0123456789abcdef.webp?download");

        Assert.Equal(HttpStatusCode.Found, old.Status);
        Assert.Equal("no-cache", old["Cache-Control"]);
        FileAnswer present = await site.GetAsync(old["Location"]!);
        Assert.Equal(HttpStatusCode.OK, present.Status);
        Assert.Contains("immutable", present["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HashedAuto_IsKeptToo()
    {
        FileAnswer old = await site.GetAsync($"{River}/thumb.0123456789abcdef.auto", ("Accept", "image/webp"));
        FileAnswer present = await site.GetAsync(old["Location"]!, ("Accept", "image/webp"));

        Assert.Equal("image/webp", present.Type);
        Assert.Equal("Accept", present["Vary"]);
        Assert.Contains("immutable", present["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_APart_IsThatPart()
    {
        FileAnswer whole = await site.GetAsync($"{River}/card.jpg");
        FileAnswer part = await site.GetAsync($"{River}/card.jpg", ("Range", "bytes=100-199"), ("If-Range", whole["ETag"]!));
        FileAnswer none = await site.GetAsync($"{River}/card.jpg", ("Range", "bytes=99999999-"));

        Assert.Equal(HttpStatusCode.PartialContent, part.Status);
        Assert.Equal(whole.Bytes[100..200], part.Bytes);
        Assert.Equal($"bytes 100-199/{whole.Bytes.Length}", part["Content-Range"]);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, none.Status);
    }

    [Fact]
    public async Task Get_ADrawing_IsAPictureWhereOneIsAskedFor()
    {
        FileAnswer answer = await site.GetAsync($"/renditions/{RenditionSite.Symbol}/thumb.png");

        Assert.Equal("image/png", answer.Type);
        Assert.True(answer.Size.Width > 0);
    }

    [Fact]
    public async Task Get_ADocument_IsNoPicture()
    {
        FileAnswer answer = await site.GetAsync($"/renditions/{RenditionSite.Manual}/card.jpg");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains("application/pdf", answer.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
