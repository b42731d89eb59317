using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Renditions;

namespace Varumarke.Web.Tests.Operations;

/// <summary>A site in production whose measurements have an address of their own, and answer elsewhere whoever brings a key.</summary>
public sealed class MeasuredSite : Site
{
    public const string Key = "a-key-that-nobody-guesses";

    public MeasuredSite()
        : this(FreePort())
    {
    }

    private MeasuredSite(int port)
        : base(new Dictionary<string, string?>
        {
            ["Varumarke:Seed:Enabled"] = "false",
            ["Varumarke:Metrics:Url"] = $"http://127.0.0.1:{port}",
            ["Varumarke:Metrics:Key"] = Key,
        }) => Metrics = new Uri($"http://127.0.0.1:{port}/metrics");

    public Uri Metrics { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(Environments.Production);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Who may read the measurements.</summary>
public sealed class MetricsAccessTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    [Fact]
    public async Task Get_WithoutTheKey_IsRefused()
    {
        using HttpClient client = site.CreateClient();
        foreach (string? given in (string?[])[null, "", "another-key-altogether", MeasuredSite.Key + "x"])
        {
            client.DefaultRequestHeaders.Authorization = given is null ? null : new AuthenticationHeaderValue("Bearer", given);

            HttpResponseMessage answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative));

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain("http_server", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_WithTheKey_IsAnswered()
    {
        using HttpClient client = site.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MeasuredSite.Key);

        HttpResponseMessage answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("service_name=\"varumarke\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AtTheAddressOfItsOwn_IsAnsweredAndNothingElseIs()
    {
        _ = site.CreateClient();
        using var client = new HttpClient();
        string text = await WhenItListensAsync(client);

        Assert.Contains("service_name=\"varumarke\"", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(site.Metrics, "/health/live"))).StatusCode);
    }

    // The address is no part of the start, and comes when the start is over.
    private async Task<string> WhenItListensAsync(HttpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                return await client.GetStringAsync(site.Metrics, patience.Token);
            }
            catch (HttpRequestException) when (!patience.IsCancellationRequested)
            {
                await Task.Yield();
            }
        }
    }
}

/// <summary>What the measurements call a request.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class MetricsRoutesTests(RenditionSite site)
{
    [Fact]
    public async Task Get_AnsweredBeforeRouting_HasItsRoute()
    {
        foreach (string path in (string[])
        [
            RenditionSite.RiverFile, $"/renditions/{RenditionSite.River}", $"/renditions/{RenditionSite.River}/thumb.jpg",
            "/umbraco/delivery/api/v2/content?take=3", "/umbraco/delivery/api/v2/content/items?id=" + Guid.Empty, "/umbraco/delivery/api/v2/content/item/varumarket",
            "/umbraco/delivery/api/v2/media?fetch=children:/", "/umbraco/delivery/api/v2/media/items?id=" + RenditionSite.River, "/umbraco/delivery/api/v2/media/item/" + RenditionSite.River,
        ])
        {
            // Once made, once from the output cache.
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(path)).Status);
        }

        string[] counts = [.. (await site.GetAsync("/metrics")).Text.Split('\n').Where(line => line.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal))];

        foreach (string route in (string[])
        [
            "/media/{**path}", "/renditions/{key}", "/renditions/{key}/{file}",
            "/umbraco/delivery/api/v2/content", "/umbraco/delivery/api/v2/content/items", "/umbraco/delivery/api/v2/content/item/{**path}",
            "/umbraco/delivery/api/v2/media", "/umbraco/delivery/api/v2/media/items", "/umbraco/delivery/api/v2/media/item/{**path}",
        ])
        {
            string line = Assert.Single(counts, line => line.Contains($"http_route=\"{route}\"", StringComparison.Ordinal) && line.Contains("http_response_status_code=\"200\"", StringComparison.Ordinal) && line.Contains("http_request_method=\"GET\"", StringComparison.Ordinal));
            Assert.True(double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) >= 2, line);
        }

        Assert.DoesNotContain(counts, line => line.Contains("http_response_status_code=\"200\"", StringComparison.Ordinal) && !line.Contains("http_route=", StringComparison.Ordinal));
    }
}
