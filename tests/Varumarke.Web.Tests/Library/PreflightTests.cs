using System.Net;
using System.Net.Http.Json;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Library;

/// <summary>Pages of other websites may send JSON to the open API, as they may read it.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class PreflightTests(LibrarySite site)
{
    [Theory]
    [InlineData("/api/v1/receipts", "POST", "content-type")]
    [InlineData("/api/v1/receipts/check", "POST", "content-type")]
    [InlineData("/api/v1/assets", "GET", "if-none-match")]
    [InlineData("/api/v1/collections", "GET", "if-none-match")]
    [InlineData("/api/v1/receipts/00000000000000000000", "GET", "if-none-match")]
    public async Task Ask_Beforehand_IsAllowed(string path, string method, string header)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await AskAsync(client, path, method, header);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains(method, answer.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        Assert.Contains(header, answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/api/v1/assets", "POST")]
    [InlineData("/api/v1/receipts", "DELETE")]
    public async Task Ask_ForAnotherWay_IsToldTheOnesThereAre(string path, string method)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await AskAsync(client, path, method, "content-type");

        Assert.DoesNotContain(method, answer.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/umbraco/management/api/v1/document")]
    [InlineData("/sv/korg/hamta")]
    public async Task Ask_ElseWhere_IsNotAllowed(string path)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await AskAsync(client, path, "POST", "content-type");

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsReadableThere()
    {
        using HttpClient client = site.CreateClient();
        using var order = new HttpRequestMessage(HttpMethod.Post, "/api/v1/receipts") { Content = JsonContent.Create(new { assetId = Seed.AutumnRiver, rendition = "web" }), Headers = { { "Origin", "https://partner.example.se" } } };
        using HttpResponseMessage made = await client.SendAsync(order);
        using var question = new HttpRequestMessage(HttpMethod.Post, "/api/v1/receipts/check") { Content = JsonContent.Create(new { codes = new[] { "x" } }), Headers = { { "Origin", "https://partner.example.se" } } };
        using HttpResponseMessage asked = await client.SendAsync(question);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.All((HttpResponseMessage[])[made, asked], answer => Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single()));
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string method, string header) => client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path)
    {
        Headers = { { "Origin", "https://partner.example.se" }, { "Access-Control-Request-Method", method }, { "Access-Control-Request-Headers", header } },
    });
}
