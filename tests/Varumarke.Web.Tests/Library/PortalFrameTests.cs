using System.Net;
using System.Text.RegularExpressions;
using Varumarke.Engine.Mail;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>What all pages say of themselves, and the pages that the law asks for.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed partial class PortalFrameTests(LibrarySite site) : IAsyncLifetime
{
    private const string Statement = "/sv/tillganglighet";

    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/sv/bibliotek")]
    [InlineData("/en/library?season=winter")]
    [InlineData("/sv/bibliotek/62032cf60b875dd9a72638b2c9289289")]
    [InlineData("/en/library/collections")]
    [InlineData("/sv/sok?q=klar%C3%A4lven")]
    [InlineData("/sv/korg")]
    [InlineData("/r?lang=sv")]
    [InlineData("/en/may-i")]
    [InlineData("/sv/uppfoljning/bidrag")]
    [InlineData("/sv/uppfoljning/bidrag/nytt")]
    [InlineData("/en/follow-up/map")]
    [InlineData("/sv/uppfoljning/arbetet")]
    [InlineData("/sv/uppfoljning/andringar")]
    [InlineData("/sv/bevaka")]
    [InlineData("/sv/integritet")]
    [InlineData("/sv/tillganglighet")]
    [InlineData("/sv/varumarket")]
    public async Task Page_AnyOfThem_HasAnOwnerAndADayOfChange(string path)
    {
        string page = await PageAsync(path);

        Assert.Matches("<dt>(Sidansvarig|Page owner)</dt>\\s*<dd><a href=\"mailto:[^\"]+\">[^<]+</a>", page);
        Assert.Matches("<dt>(Senast ändrad|Last changed)</dt>\\s*<dd><time datetime=\"\\d{4}-\\d\\d-\\d\\d\">", page);
    }

    [Fact]
    public async Task Page_OfAnotherDay_HasAnOwnerAndNoDayOfChange()
    {
        string page = await PageAsync("/sv/uppfoljning?asOf=2021-05-01");

        Assert.Contains("<dt>Sidansvarig</dt>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Senast ändrad</dt>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ThatIsNotThere_SaysWhomToTurnTo()
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await client.GetAsync("/sv/finns-inte");
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("<dt>Sidansvarig</dt>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Senast ändrad</dt>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/varumarket", "Ses över senast")]
    [InlineData("/en/guide", "Next review")]
    public async Task Document_WithADayOfReview_TellsIt(string path, string words) =>
        Assert.Matches($"<dt>{words}</dt>\\s*<dd><time datetime=\"20\\d\\d-\\d\\d-\\d\\d\">", await PageAsync(path));

    [Fact]
    public async Task Privacy_TellsTheDaysOfThisSite_AndWhomToTurnTo()
    {
        string page = await PageAsync("/sv/integritet");

        Assert.Contains("senast efter 730 dagar", page, StringComparison.Ordinal);
        Assert.Contains("raderas 30 dagar efter att ditt förslag är klart", page, StringComparison.Ordinal);
        Assert.Contains("Kvitton sparas tills vidare", page, StringComparison.Ordinal);
        Assert.Matches("Vänd dig till [^<]+<a href=\"mailto:", page);
        Assert.Contains("After 730 days at the latest", await PageAsync("/en/privacy"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("href=\"/sv/integritet\"", await PageAsync("/sv"), StringComparison.Ordinal);
        using HttpClient client = site.CreateClient();
        Assert.Contains("/en/privacy</loc>", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithoutABasket_SetNoCookie()
    {
        using HttpClient client = site.CreateClient(new() { HandleCookies = false });
        foreach (string path in (string[])["/sv", "/sv/bibliotek", "/sv/korg", "/sv/integritet", "/sv/uppfoljning/bidrag/nytt", "/r?lang=sv"])
        {
            using HttpResponseMessage answer = await client.GetAsync(path);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
        }
    }

    [Theory]
    [InlineData(Statement, "Portalen bedömdes senast den 30 november 2026.", "Anmäl till Digg")]
    [InlineData("/en/accessibility", "The portal was last assessed on 30 November 2026.", "Report to Digg")]
    public async Task Statement_HasWhatTheLawAsksFor(string path, string assessed, string supervision)
    {
        string page = await PageAsync(path);

        Assert.Contains(assessed, page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://www.digg.se/tdosanmalan\">{supervision}", page, StringComparison.Ordinal);
        Assert.Contains($"<form method=\"post\" action=\"{path}#report\"", page, StringComparison.Ordinal);
        Assert.Contains("mailto:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_AReportSentTwice_IsMailedOnceToWhoeverAnswers()
    {
        using HttpClient client = Client();
        string to = Mail().Match(await PageAsync(Statement)).Groups[1].Value, mark = Guid.NewGuid().ToString("N");
        KeyValuePair<string, string>[] fields = [KeyValuePair.Create("what", $"Knappen {mark} syns inte."), KeyValuePair.Create("where", "/sv/guide\r\nBcc: x"), KeyValuePair.Create("email", "anna@exempel.se")];
        for (int sending = 0; sending < 2; sending++)
        {
            using HttpResponseMessage answer = await client.PostAsync(Statement, new FormUrlEncodedContent(fields));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal($"{Statement}?sent#report", answer.Headers.Location!.OriginalString);
        }

        await site.RunAsync<OutboxKeeper>();
        string text = Assert.Single(site.Mails.To(to), mail => mail.Text.Contains(mark, StringComparison.Ordinal)).Text;
        Assert.Contains("anna@exempel.se", text, StringComparison.Ordinal);
        Assert.Contains("/sv/guide Bcc: x", text, StringComparison.Ordinal);
        Assert.Contains("Din rapport är på väg", await PageAsync(Statement + "?sent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "Skriv vad som inte fungerar.")]
    [InlineData("Något <b>fel</b>", "anna", "", "E-postadressen går inte att läsa.")]
    [InlineData("Något", "", "http://reklam.exempel", "Lämna det här fältet tomt")]
    public async Task Statement_AFaultyReport_IsToldAndNotLost(string what, string email, string trap, string expected)
    {
        using HttpClient client = Client();
        using HttpResponseMessage answer = await client.PostAsync(
            Statement, new FormUrlEncodedContent([KeyValuePair.Create("what", what), KeyValuePair.Create("email", email), KeyValuePair.Create("website", trap)]));
        string page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(expected, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains($">{WebUtility.HtmlEncode(what)}</textarea>", page.Replace("&#xE5;", "&#229;", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_ManyReports_AreSlowed()
    {
        using HttpClient client = Client();
        HttpStatusCode[] answers = new HttpStatusCode[7];
        for (int at = 0; at < answers.Length; at++)
        {
            using HttpResponseMessage answer = await client.PostAsync(Statement, new FormUrlEncodedContent([KeyValuePair.Create("what", $"Rapport {at}")]));
            answers[at] = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.SeeOther, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Card_OfAPicture_OffersItLarger_AndLeadsToItsPageWithoutAScript()
    {
        string page = await PageAsync("/sv/bibliotek?kind=image");

        Assert.Single(Regex.Matches(page, "<template data-lightbox>"));
        Assert.Matches($"<a href=\"/sv/bibliotek/[a-z0-9-]*{Seed.AutumnRiver:N}\">", page);
        Assert.Matches($"<button type=\"button\" class=\"look\" hidden aria-haspopup=\"dialog\" data-look=\"/renditions/{Seed.AutumnRiver:D}/web[^\"]*\" data-several=\"[^\"]+ \\d+w\" data-alt=\"[^\"]+\" data-credit=\"[^\"]+\" data-until=\"Får användas", page);
        Assert.Matches("<span class=\"hidden\">Look larger: [^<]+</span>", await PageAsync($"/en/library/{Seed.AutumnRiver:N}"));
    }

    [Fact]
    public async Task Script_AllOfIt_IsAtMostTwentyKilobytes()
    {
        using HttpClient client = site.CreateClient();
        string page = await client.GetStringAsync("/sv/bibliotek");

        Assert.InRange((await client.GetByteArrayAsync(Regex.Match(page, "<script src=\"([^\"]+)\" defer>").Groups[1].Value)).Length, 1, 20 * 1024);
        Assert.Single(Regex.Matches(page, "<script"));
    }

    [Fact]
    public async Task ColourFacet_EachValue_HasASwatchAndItsName()
    {
        string page = await PageAsync("/sv/bibliotek");

        Assert.Matches("<span class=\"dot dot-blue\" aria-hidden=\"true\"></span><span class=\"facet-name\">Blått</span>", page);
    }

    private async Task<string> PageAsync(string path)
    {
        using HttpClient client = site.CreateClient();
        return WebUtility.HtmlDecode(await client.GetStringAsync(path));
    }

    private HttpClient Client()
    {
        // The pace is by the clock: what other tests have counted is long ago.
        site.Time.Advance(TimeSpan.FromMinutes(11));
        return site.CreateClient(new() { AllowAutoRedirect = false });
    }

    [GeneratedRegex("(?:skriv till|write to) <a href=\"mailto:([^\"]+)\"")]
    private static partial Regex Mail();
}
