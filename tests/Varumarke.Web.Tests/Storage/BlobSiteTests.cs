using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Storage;

/// <summary>The whole program with its files in Azure Blob Storage (Azurite), from the first start on.</summary>
public sealed class BlobSiteTests(BlobSite site) : IClassFixture<BlobSite>
{
    private const string Media = "/umbraco/delivery/api/v2/media?fetch=children:/bilder/natur&take=3";

    [Fact]
    public async Task FirstStart_Seed_LiesInTheContainerAndNotOnTheDisk()
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage ready = await client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.True(site.Media.GetBlobs().Count() > 20);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "media")));
    }

    [Fact]
    public async Task Get_MediaOfTheDeliveryApi_IsServed()
    {
        using HttpClient client = site.CreateClient();
        string[] urls = await UrlsAsync(client);

        Assert.NotEmpty(urls);
        foreach (string url in urls)
        {
            using HttpResponseMessage response = await client.GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("image/jpeg", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal([0xFF, 0xD8], (await response.Content.ReadAsByteArrayAsync())[..2]);
        }
    }

    [Fact]
    public async Task Get_ARange_IsThatPart()
    {
        using HttpClient client = site.CreateClient();
        string url = (await UrlsAsync(client))[0];
        byte[] whole = await client.GetByteArrayAsync(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(1_000, 1_999);

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(whole[1_000..2_000], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void Delete_ForGood_TakesTheFileOutOfTheContainer()
    {
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IMedia media = service.CreateMedia("Bort", Constants.System.Root, "File");
        IPropertyType file = media.Properties[Constants.Conventions.Media.File]!.PropertyType;
        string path = files.StoreFile(media, file, "bort.txt", new MemoryStream(Encoding.UTF8.GetBytes("bort")), null);
        media.SetValue(Constants.Conventions.Media.File, files.FileSystem.GetUrl(path));
        Assert.True(service.Save(media).Success);
        Assert.True(site.Media.GetBlobClient(path).Exists());

        service.MoveToRecycleBin(media);
        Assert.True(site.Media.GetBlobClient(path).Exists());
        service.Delete(service.GetById(media.Id)!);

        Assert.False(site.Media.GetBlobClient(path).Exists());
    }

    [Fact]
    public async Task Get_ServiceIsAway_IsToldToTryAgainAndWorksWhenItIsBack()
    {
        using HttpClient client = site.CreateClient();
        string url = (await UrlsAsync(client))[^1];
        site.Wire.Cut();
        try
        {
            using HttpResponseMessage response = await client.GetAsync(url);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            string problem = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain("127.0.0.1", problem, StringComparison.Ordinal);

            using HttpResponseMessage ready = await client.GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            JsonElement report = await ready.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("Unhealthy", report.GetProperty("checks").GetProperty("storage").GetProperty("status").GetString());

            using HttpResponseMessage texts = await client.GetAsync("/umbraco/delivery/api/v2/content?take=1");
            Assert.Equal(HttpStatusCode.OK, texts.StatusCode);
        }
        finally
        {
            site.Wire.Mend();
        }

        using HttpResponseMessage back = await client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    private static async Task<string[]> UrlsAsync(HttpClient client)
    {
        JsonElement answer = await client.GetFromJsonAsync<JsonElement>(Media);
        return [.. answer.GetProperty("items").EnumerateArray().Select(item => new Uri(new Uri("http://localhost"), item.GetProperty("url").GetString()!).AbsolutePath)];
    }
}
