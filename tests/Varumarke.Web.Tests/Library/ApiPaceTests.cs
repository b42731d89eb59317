using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Library;

/// <summary>One client cannot ask without end, and is told how much it may.</summary>
public sealed class ApiPaceTests(ApiPaceTests.PacedSite site) : IClassFixture<ApiPaceTests.PacedSite>
{
    private const int Most = 5;

    [Fact]
    public async Task Asked_MoreThanAllowed_IsRefusedUntilTheMinuteIsOver()
    {
        using HttpClient client = site.CreateClient();
        string[] addresses = ["/api/v1/search?q=vinter", "/api/v1/texts", "/api/v1/brand", "/api/v1/suggest?q=vin", "/api/v1/strategy"];
        foreach ((int number, string address) in addresses.Index())
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal((Most, Most - 1 - number), (Number(answer.Headers, "X-RateLimit-Limit"), Number(answer.Headers, "X-RateLimit-Remaining")));
            Assert.InRange(Number(answer.Headers, "X-RateLimit-Reset"), 1, 60);
        }

        using HttpResponseMessage refused = await client.GetAsync("/api/v1/api-info");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("At most 5 questions a minute", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/api-info")).StatusCode);
    }

    private static int Number(HttpResponseHeaders headers, string name) => int.Parse(headers.GetValues(name).Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An empty site with a narrow limit, whose clock the test sets.</summary>
    public sealed class PacedSite() : Site(new Dictionary<string, string?> { ["Varumarke:Seed:Enabled"] = "false", ["Varumarke:Api:RequestsPerMinute"] = "5" })
    {
        public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
        }
    }
}
