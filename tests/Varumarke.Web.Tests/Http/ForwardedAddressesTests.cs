using System.Net;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Http;

/// <summary>Forwarded headers by a proxy that the configuration names.</summary>
public sealed class ForwardedAddressesTests(SiteBehindProxies site) : IClassFixture<SiteBehindProxies>
{
    [Fact]
    public async Task Get_ProxyThatEndsTls_DomainWithHttpsMatches()
    {
        Answer answer = await site.GetAsync("/umbraco/delivery/api/v2/content/item/%2f", ("Host", ProxiedSite.Domain), ("X-Forwarded-Proto", "https"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Home", answer.Json!["name"]!.GetValue<string>());
    }

    // The same address over http is another one: an answer to the one is not kept for the other.
    [Fact]
    public async Task Get_SameAddressWithoutTls_IsAnotherAnswer()
    {
        string path = "/umbraco/delivery/api/v2/content/item/%2f?fields=";
        Answer secure = await site.GetAsync(path, ("Host", ProxiedSite.Domain), ("X-Forwarded-Proto", "https"));
        Answer plain = await site.GetAsync(path, ("Host", ProxiedSite.Domain));

        Assert.NotEqual(secure.Text, plain.Text);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7, 10.1.2.3", "203.0.113.7")]
    [InlineData("198.51.100.1, 203.0.113.7", "203.0.113.7")]
    [InlineData("198.51.100.1, 203.0.113.7, 10.9.9.9, 10.1.2.3", "203.0.113.7")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    [InlineData("nonsense", "127.0.0.1")]
    [InlineData("203.0.113.7, nonsense", "127.0.0.1")]
    public async Task Get_ForwardedFor_IsTheFirstThatIsNoProxy(string forwarded, string expected) =>
        Assert.StartsWith(expected + " ", await site.WhoAsksAsync(("X-Forwarded-For", forwarded)), StringComparison.Ordinal);

    [Fact]
    public async Task Get_ForwardedHost_IsTheHost() =>
        Assert.EndsWith(" https www.example", await site.WhoAsksAsync(("X-Forwarded-Host", "www.example"), ("X-Forwarded-Proto", "https")), StringComparison.Ordinal);

    [Fact]
    public async Task Get_ForwardedHostThatIsNotAllowed_IsNotBelieved() =>
        Assert.EndsWith(" 127.0.0.1", await site.WhoAsksAsync(("X-Forwarded-Host", "evil.test")), StringComparison.Ordinal);
}
