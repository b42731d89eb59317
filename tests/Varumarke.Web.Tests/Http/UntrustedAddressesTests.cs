using System.Net;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Http;

/// <summary>What anybody writes into a request changes no address in any answer.</summary>
public sealed class UntrustedAddressesTests(SiteWithoutProxies site) : IClassFixture<SiteWithoutProxies>
{
    private static readonly (string, string)[] Forged =
    [
        ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7"),
        ("X-Original-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil.example"), ("Forwarded", "for=203.0.113.7;host=evil.example;proto=https"),
    ];

    [Fact]
    public async Task Get_ForwardedHeadersOfAnybody_AreNothing() => Assert.Equal(
        "127.0.0.1 http 127.0.0.1",
        await site.WhoAsksAsync(("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example")));

    [Theory]
    [InlineData("/")]
    [InlineData("/umbraco/openapi")]
    [InlineData("/umbraco/openapi/delivery.json")]
    [InlineData("/umbraco/openapi/renditions.json")]
    [InlineData("/umbraco/delivery/api/v2/content?take=100&expand=properties[$all]")]
    [InlineData("/umbraco/delivery/api/v2/content/item/%2f?expand=properties[$all]")]
    [InlineData("/umbraco/delivery/api/v2/media?fetch=children:/bilder/natur")]
    [InlineData("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289")]
    [InlineData("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/thumb.0000000000000000.webp")]
    [InlineData("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/thumb.jpg")]
    [InlineData("/finns/inte")]
    public async Task Get_ForgedHost_StandsInNoAnswer(string path)
    {
        Answer answer = await site.GetAsync(path, Forged);

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("evil.example", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(answer.Headers, header => header.Value.Contains("evil.example", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_RenditionsTerms_AsAPage_NameNoForgedHost()
    {
        Answer answer = await site.GetAsync("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289", [.. Forged, ("Accept", "text/html")]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("evil.example", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task OpenApi_WithoutAPublicAddress_SaysWhereItWasFound() =>
        Assert.Equal("/", (await site.GetAsync("/umbraco/openapi/delivery.json")).Json!["servers"]![0]!["url"]!.GetValue<string>());
}
