using System.Net;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Pages are whole, name what they should, and lead nowhere that is not there.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed partial class PortalTests(LibrarySite site) : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/sv", "/en", "/sv/bibliotek", "/en/library?season=winter", "/sv/bibliotek/samlingar", "/en/library/collections", "/sv/sok?q=klar%C3%A4lven", "/en/search?kind=strategy", "/sv/guide", "/en/guide", "/sv/texter", "/en/texts", "/sv/tillganglighet", "/sv/prova", "/sv/uppfoljning/bidrag", "/en/follow-up/contributions/new", "/en/may-i", "/en/accessibility", "/sv/varumarket", "/en/the-brand"];

    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("sv-SE", "/sv")]
    [InlineData("en-GB,sv;q=0.5", "/en")]
    [InlineData("de", "/sv")]
    public async Task Root_LeadsToTheReadersLanguage(string accept, string expected)
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Language", accept } } };
        using HttpResponseMessage answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task Pages_AllOfThem_LeadOnlyToWhatIsThere()
    {
        using HttpClient client = site.CreateClient();
        var seen = new HashSet<string>();
        foreach (string path in Pages)
        {
            string page = await client.GetStringAsync(path);
            Assert.Contains("<h1", page, StringComparison.Ordinal);
            Assert.Contains($"<html lang=\"{path[1..3]}\">", page, StringComparison.Ordinal);
            seen.UnionWith(Address().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
        }

        Assert.InRange(seen.Count, 60, 2_000);
        foreach (string address in seen.Where(address => !address.Contains("facet", StringComparison.Ordinal)).Take(250))
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Pages_WithTheirTag_AreNotSentAgain()
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage first = await client.GetAsync("/sv/bibliotek");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/sv/bibliotek") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        Assert.Contains("frame-ancestors 'none'", first.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_Page_SaysCreditTermsAndSizes()
    {
        using HttpClient client = site.CreateClient();
        string page = WebUtility.HtmlDecode(await client.GetStringAsync($"/sv/bibliotek/{Seed.AutumnRiver:N}"));

        Assert.Contains("Illustration: Varumärke-projektet / Hagfors kommun", page, StringComparison.Ordinal);
        Assert.Contains("Gula björkar och mörka granar speglar sig i älven.", page, StringComparison.Ordinal);
        Assert.Contains("Till tryck, upp till A4", page, StringComparison.Ordinal);
        Assert.Contains("\"digitalSourceType\":\"http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation\"", page, StringComparison.Ordinal);
        Assert.Contains("?madeHow=drawn\">Teckning</a>", page, StringComparison.Ordinal);
        Assert.Contains("\"acquireLicensePage\"", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/finns-inte")]
    [InlineData("/en/library/00000000000000000000000000000001")]
    [InlineData("/sv/bibliotek/x")]
    [InlineData("/sv/sida/00000000000000000000000000000001")]
    public async Task Nothing_IsAPageThatSaysSo(string path)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Guide_Contrast_IsComputed()
    {
        using HttpClient client = site.CreateClient();
        string page = WebUtility.HtmlDecode(await client.GetStringAsync("/sv/guide"));

        Assert.Contains("#0B4F6C", page, StringComparison.Ordinal);
        Assert.Contains("8,93:1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithdrawnPicture_IsNamedOnNoPage()
    {
        using HttpClient client = site.CreateClient();
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        foreach (string path in Pages.Append("/sitemap.xml").Append("/api/v1/brand").Append("/api/v1/assets?limit=100").Append("/api/v1/search?limit=100"))
        {
            string page = await client.GetStringAsync(path);
            Assert.DoesNotContain($"{Seed.AutumnRiver:N}", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain($"{Seed.AutumnRiver:D}", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Sitemap_EveryAddress_Answers()
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });
        string[] addresses = [.. Location().Matches(await client.GetStringAsync("/sitemap.xml")).Select(match => new Uri(WebUtility.HtmlDecode(match.Groups[1].Value)).PathAndQuery)];

        Assert.Contains("/sv/uppfoljning", addresses);
        Assert.Contains("/en/follow-up", addresses);
        foreach (string address in addresses)
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {(int)answer.StatusCode}");
        }
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();

    [GeneratedRegex("(?:href|src)=\"(/[^\"#]*)[\"#]")]
    private static partial Regex Address();
}
