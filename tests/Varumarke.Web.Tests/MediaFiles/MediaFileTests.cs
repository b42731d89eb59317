using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Rights;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.MediaFiles;

/// <summary>Files leave by the same gate as everything else.</summary>
[Collection(SeededSiteTests.Name)]
public sealed class MediaFileTests(SeededSite site)
{
    [Fact]
    public async Task Get_Deliverable_IsTheFileWithAnETagThatHolds()
    {
        using HttpClient client = site.CreateClient();
        string path = PathOf(AssetAvailability.Deliverable);

        using HttpResponseMessage first = await client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await client.SendAsync(again);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("image/jpeg", first.Content.Headers.ContentType?.MediaType);
        Assert.True(first.Headers.CacheControl?.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Get_RightsHaveEnded_IsGoneAndSaysWhy()
    {
        using HttpClient client = site.CreateClient();

        using HttpResponseMessage response = await client.GetAsync(PathOf(AssetAvailability.Withdrawn));

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("withdrawn", problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Get_NeverApproved_IsNotThere()
    {
        using HttpClient client = site.CreateClient();

        using HttpResponseMessage response = await client.GetAsync(PathOf(AssetAvailability.NotApproved));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/media/nobody/owns.jpg")]
    [InlineData("/media/..%2f..%2fvarumarke.sqlite")]
    [InlineData("/media/")]
    public async Task Get_NoMediaItems_IsNotThere(string path)
    {
        using HttpClient client = site.CreateClient();

        using HttpResponseMessage response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_AFile_IsNotAllowed()
    {
        using HttpClient client = site.CreateClient();

        using HttpResponseMessage response = await client.PostAsync(PathOf(AssetAvailability.Deliverable), null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Get_Svg_MayNotRunScript()
    {
        using HttpClient client = site.CreateClient();

        using HttpResponseMessage response = await client.GetAsync(PathOf(AssetAvailability.Deliverable, ".svg"));

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", string.Join(' ', response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private string PathOf(AssetAvailability availability, string extension = ".jpg")
    {
        IServiceProvider services = site.Services;
        IAssetGate gate = services.GetRequiredService<IAssetGate>();
        IPublishedMediaCache cache = services.GetRequiredService<IPublishedMediaCache>();
        MediaUrlGeneratorCollection paths = services.GetRequiredService<MediaUrlGeneratorCollection>();
        foreach (IMedia media in services.GetRequiredService<IMediaService>().GetPagedDescendants(Constants.System.Root, 0, 500, out _))
        {
            if (cache.GetById(media.Key) is { } item
                && gate.Decide(item, DateTimeOffset.UtcNow).Availability == availability
                && item.GetProperty(Constants.Conventions.Media.File) is { } file
                && paths.TryGetMediaPath(file.PropertyType.EditorAlias, file.GetSourceValue(), out string? path)
                && path is not null
                && path.EndsWith(extension, StringComparison.Ordinal))
            {
                return path;
            }
        }

        throw new InvalidOperationException($"The seed has no {extension} that is {availability}.");
    }
}
