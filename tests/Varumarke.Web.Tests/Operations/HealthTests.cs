using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Operations;

/// <summary>What those who run the service look at.</summary>
public sealed class HealthTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_RunningSite_IsHealthy(string path)
    {
        JsonElement report = await site.CreateClient().GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
        Assert.Equal("Healthy", report.GetProperty("status").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", report.GetProperty("version").GetString()!);
    }

    [Fact]
    public async Task Metrics_AfterARequest_TellOfIt()
    {
        HttpClient client = site.CreateClient();
        await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        HttpResponseMessage response = await client.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("http_server_request_duration", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
