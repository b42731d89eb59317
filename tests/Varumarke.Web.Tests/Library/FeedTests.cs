using System.Net;
using System.Xml.Linq;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Every search is a feed too, which tells what the search tells.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class FeedTests(LibrarySite site) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/sv/bibliotek?season=winter&q=sn%C3%B6")]
    [InlineData("/en/library?colour=blue")]
    [InlineData("/sv/sok?q=norrsken")]
    public async Task Page_OfAnyState_LeadsToTheFeedOfIt(string page)
    {
        using HttpClient client = site.CreateClient();
        string html = WebUtility.HtmlDecode(await client.GetStringAsync(page));
        string address = System.Text.RegularExpressions.Regex.Match(html, "rel=\"alternate\" type=\"application/atom\\+xml\" title=\"[^\"]+\" href=\"([^\"]+)\"").Groups[1].Value;

        XElement feed = XElement.Parse(await client.GetStringAsync(address));

        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, client.GetAsync(entry.Element(Atom + "link")!.Attribute("href")!.Value).GetAwaiter().GetResult().StatusCode);
        });
    }

    [Fact]
    public async Task Feed_AfterWithdrawal_NamesNothing()
    {
        using HttpClient client = site.CreateClient();
        Assert.Contains($"{Seed.AutumnRiver:D}", await client.GetStringAsync("/api/v1/search/feed?lang=sv&q=klar%C3%A4lven"), StringComparison.Ordinal);
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));

        Assert.DoesNotContain($"{Seed.AutumnRiver:D}", await client.GetStringAsync("/api/v1/search/feed?lang=sv&q=klar%C3%A4lven"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=%3Cscript%3E%22%26%00%07")]
    [InlineData("q=%F0%9F%98%80%E2%80%AE%D7%A9")]
    [InlineData("q=%22unbalanced")]
    [InlineData("q=field%3A%2A%20OR%20%5B%7B")]
    public async Task Feed_OfHostileWords_IsXml(string query)
    {
        using HttpClient client = site.CreateClient();

        Assert.Equal(Atom + "feed", XElement.Parse(await client.GetStringAsync("/api/v1/search/feed?" + query)).Name);
    }

    [Fact]
    public async Task Feed_TenThousandCharacters_IsRefusedInWords()
    {
        using HttpClient client = site.CreateClient();
        Answer answer = await Answer.ReadAsync(await client.GetAsync("/api/v1/search/feed?q=" + new string('a', 10_000)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Json!["detail"]);
    }
}
