using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Pages are whole, name what they should, and lead nowhere that is not there.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed partial class PortalTests(LibrarySite site) : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/sv", "/en", "/sv/bibliotek", "/en/library?season=winter", "/sv/bibliotek/samlingar", "/en/library/collections", "/sv/sok?q=klar%C3%A4lven", "/en/search?kind=strategy", "/sv/guide", "/en/guide", "/sv/texter", "/en/texts", "/sv/tillganglighet", "/sv/prova", "/sv/uppfoljning/bidrag", "/en/follow-up/contributions/new", "/en/may-i", "/en/accessibility", "/sv/integritet", "/en/privacy", "/sv/varumarket", "/en/the-brand"];

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

    [Fact]
    public async Task Picture_Sizes_AreGuessedUntilTheyAreMade_AndThenWeighed()
    {
        using HttpClient client = site.CreateClient();
        string path = $"/sv/bibliotek/{Seed.AutumnRiver:N}";
        string page = WebUtility.HtmlDecode(await client.GetStringAsync(path));
        Assert.Matches("Till tryck, upp till A4</span> <span class=\"size-facts\">[^<]+, [A-Z]+, (cirka )?[\\d,]+ (kB|MB)</span>", page);

        // Another test may have made it already.
        Assert.Matches("^(cirka )?\\d+ kB$", Square().Match(page).Groups[1].Value);
        JsonNode renditions = await site.JsonAsync($"/api/v1/assets/{Seed.AutumnRiver}/renditions");
        string address = new Uri(new Uri("http://localhost"), renditions["items"]!.AsArray().Single(each => each!["name"]!.GetValue<string>() == "square")!["url"]!.GetValue<string>()).PathAndQuery;
        int bytes = (await client.GetByteArrayAsync(address)).Length;

        // The store is asked again in a while.
        site.Time.Advance(TimeSpan.FromMinutes(10));
        string weighed = Square().Match(WebUtility.HtmlDecode(await client.GetStringAsync(path))).Groups[1].Value;

        Assert.Equal($"{Math.Round(bytes / 1000.0):0} kB", weighed);
    }

    [Fact]
    public async Task Picture_PlainTerms_AndEveryChannel_AreSaidInBothLanguages()
    {
        using HttpClient client = site.CreateClient();
        using var changed = new ChangedMedia(site.Media, Seed.AutumnRiver, ("allowedChannels", null));
        string swedish = WebUtility.HtmlDecode(await client.GetStringAsync($"/sv/bibliotek/{Seed.AutumnRiver:N}"));
        string english = WebUtility.HtmlDecode(await client.GetStringAsync($"/en/library/{Seed.AutumnRiver:N}"));

        Assert.Contains("Villkoren i korthet", swedish, StringComparison.Ordinal);
        Assert.Contains("Du får beskära den.", swedish, StringComparison.Ordinal);
        Assert.Contains("You may crop it.", english, StringComparison.Ordinal);
        Assert.Contains("Webbplatser<span class=\"hidden\">: ja</span>", swedish, StringComparison.Ordinal);
        Assert.Contains("Exhibitions<span class=\"hidden\">: yes</span>", english.Replace("Exhibitions and fairs", "Exhibitions", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_Logos_HaveTheirClearSpaceToScale_AndColoursLeadToTheirFiles()
    {
        using HttpClient client = site.CreateClient();
        string page = WebUtility.HtmlDecode(await client.GetStringAsync("/sv/guide"));

        Assert.Contains("<svg class=\"logo-space\" viewBox=\"0 0 1678 800\"", page, StringComparison.Ordinal);
        Assert.Contains("viewBox=\"0 0 1298 1404\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("logotyp-staende.png", page, StringComparison.Ordinal);
        Assert.Matches("<image href=\"/renditions/[^\"]+/web@600\\.", page);
        Assert.Contains("viewBox=\"0 0 1678 800\" width=\"157.56\"", page, StringComparison.Ordinal);
        Assert.Contains("Fri yta i den storleken: 3,9 mm eller 19 bildpunkter.", page, StringComparison.Ordinal);
        foreach (string file in (string[])["tokens.json", "colours.css", "colours.ase"])
        {
            Assert.Contains($"href=\"/api/v1/brand/{file}?lang=sv\"", page, StringComparison.Ordinal);
        }
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

    [GeneratedRegex("Kvadrat till sociala medier</span> <span class=\"size-facts\">[^<]+, [A-Z]+, ([^<]+)</span>")]
    private static partial Regex Square();

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();

    [GeneratedRegex("(?:href|src)=\"(/[^\"#]*)[\"#]")]
    private static partial Regex Address();
}
