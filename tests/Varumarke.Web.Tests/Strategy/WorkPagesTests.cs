using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Strategy;
using Varumarke.Core.WorkUpdates;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>The pages of measures and activities, now and as they were; on a site of their own, since states are added.</summary>
public sealed partial class WorkPagesTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private static readonly Guid Activity = Guid.Parse("75945046-4ad2-5618-8640-e4ab865ef0b9");
    private static readonly Guid Measure = Guid.Parse("e84ac717-db39-5479-be44-47f31f04bcd6");

    [Theory]
    [InlineData("activity", "sv")]
    [InlineData("activity", "en")]
    [InlineData("measure", "sv")]
    [InlineData("measure", "en")]
    public async Task Page_OfAMeasureOrActivity_SaysHowItStandsAndWhatItHangsTogetherWith(string kind, string language)
    {
        Guid key = kind == "activity" ? Activity : Measure;
        StrategyWork work = Work(key, language);
        JsonNode around = JsonNode.Parse(await StringAsync($"/api/v1/strategy/graph?lang={language}&node={kind}/{key}"))!;
        string page = await PageAsync(work.Path);

        Assert.Contains(work.Responsible, page, StringComparison.Ordinal);
        Assert.Contains($"node={kind}/{key}", Uri.UnescapeDataString(page), StringComparison.Ordinal);
        string own = $"{kind}/{key}";
        foreach (JsonNode link in around["links"]!.AsArray().Select(link => link!).Where(link => (string)link["relation"]! is "serves" or "belongsTo" or "tellsOf" or "became" or "reportsOn"))
        {
            string other = (string)link["from"]! == own ? (string)link["to"]! : (string)link["from"]!;
            JsonNode node = around["nodes"]!.AsArray().Single(node => (string)node!["id"]! == other)!;
            Assert.Contains($">{node["title"]}</a>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_OfAMeasure_HasItsPartOfTheGraphAsLinkedData()
    {
        string page = await StringAsync(Work(Measure, "sv").Path);
        JsonNode data = JsonNode.Parse(Data().Match(page).Groups["json"].Value)!;
        JsonNode around = JsonNode.Parse(await StringAsync($"/api/v1/strategy/graph?lang=sv&node=measure/{Measure}"))!;
        Assert.Equal(
            around["nodes"]!.AsArray().Select(node => (string)node!["title"]!).Order(), data["@graph"]!.AsArray().Select(thing => (string)thing!["name"]!).Order());
    }

    [Fact]
    public async Task Page_OfADay_ShowsTheStateThatWasKeptAndTheHistoryUntilThen()
    {
        Keep(Activity, new DateTime(2025, 2, 3, 9, 0, 0, DateTimeKind.Utc), null, "notStarted", "Väntar på <b>beslut</b>.");
        Keep(Activity, new DateTime(2025, 6, 9, 9, 0, 0, DateTimeKind.Utc), "notStarted", "delayed", "Snön låg kvar.");
        string path = Work(Activity, "sv").Path;

        string then = await PageAsync(path + "?asOf=2025-03-01"), later = await PageAsync(path + "?asOf=2025-07-01"), before = await PageAsync(path + "?asOf=2025-01-01"), now = await PageAsync(path);

        Assert.Contains("Så här stod det den 1 mars 2025.", then, StringComparison.Ordinal);
        Assert.Contains("<dd>Inte påbörjad</dd>", then, StringComparison.Ordinal);
        Assert.Contains("Väntar på <b>beslut</b>.", then, StringComparison.Ordinal);
        Assert.DoesNotContain("Snön låg kvar.", then, StringComparison.Ordinal);
        Assert.Contains("<dd>Försenad</dd>", later, StringComparison.Ordinal);
        Assert.Contains("Försenad, förut inte påbörjad", later, StringComparison.Ordinal);
        Assert.Contains("Läget den dagen är inte sparat.", before, StringComparison.Ordinal);
        Assert.Contains("9 juni 2025", now, StringComparison.Ordinal);
        Assert.Contains("Snön låg kvar.", now, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>beslut</b>", await StringAsync(path), StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex", then, StringComparison.Ordinal);
        Assert.Contains("Försenad", await PageAsync("/sv/uppfoljning/arbetet?view=table&status=delayed&asOf=2025-07-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_OfWhatIsPublishedInOneLanguage_TellsNothingOfTheOthersDraft()
    {
        const string Secret = "Inte beslutat än, ska inte ut";
        StrategyWork work = site.Services.GetRequiredService<StrategyReader>().Work("en").Last(each => each is { IsActivity: false } && each.Key != Measure);
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IContent document = contents.GetById(work.Key)!;
        document.SetValue("status", work.Status == "delayed" ? "[\"underWay\"]" : "[\"delayed\"]");
        document.SetValue("statusNote", Secret, "sv-SE");
        contents.Save(document);
        Assert.True(contents.Publish(document, ["en-GB"]).Success);

        Assert.DoesNotContain(site.Services.GetRequiredService<IWorkUpdateRepository>().Of(work.Key), update => update.Reason == Secret);
        Assert.DoesNotContain(Secret, await PageAsync(work.Path), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await PageAsync(Work(work.Key, "sv").Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_OfADay_KeepTheDayInTheirLinksAndSayWhatIsNotKnown()
    {
        Keep(Measure, new DateTime(2024, 2, 3, 9, 0, 0, DateTimeKind.Utc), null, "cancelled", null);
        string board = await PageAsync("/sv/uppfoljning/arbetet?asOf=2024-03-01");
        Assert.Contains("Så här stod det den 1 mars 2024.", board, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"work-cancelled\">", board, StringComparison.Ordinal);
        Assert.Contains($"{Work(Measure, "sv").Path}?asOf=2024-03-01", board, StringComparison.Ordinal);
        Assert.Contains("/sv/uppfoljning/arbetet?view=table&asOf=2024-03-01", board, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"asOf\" value=\"2024-03-01\"", board, StringComparison.Ordinal);
        Assert.Contains("Inte känt", board, StringComparison.Ordinal);
        Assert.Contains("Inget sådant.", await PageAsync("/sv/uppfoljning/arbetet?status=done&asOf=2017-03-01"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/uppfoljning/karta?asOf=2025-03-01", "Den här sidan är inte sparad dag för dag")]
    [InlineData("/en/follow-up/map?asOf=2025-03-01", "This page is not kept day by day")]
    [InlineData("/sv/forslag?asOf=2025-03-01", "Den här sidan är inte sparad dag för dag")]
    public async Task AsOf_WhereItIsNotKept_TheBarSaysSo(string address, string sentence)
    {
        string page = await PageAsync(address.Replace("/sv/forslag", Core.Library.LibraryPaths.Contributions("sv"), StringComparison.Ordinal));
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains("2025", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/uppfoljning/kalender.ics?asOf=2025-03-01", "inte sparad dag för dag")]
    [InlineData("/sv/uppfoljning/karta?asOf=nonsens", "Det är ingen dag")]
    [InlineData("/api/v1/strategy/graph?lang=sv&asOf=2025-03-01", "Det här är inte sparat dag för dag")]
    [InlineData("/api/v1/strategy/graph?lang=en&asOf=2025-03-01", "This is not kept day by day")]
    public async Task AsOf_WhereNoDayCanBeAnswered_IsRefusedWithASentence(string address, string sentence)
    {
        using HttpClient client = site.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(address.Contains("lang=en", StringComparison.Ordinal) ? "en" : "sv");
        HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, text.StartsWith('{') ? (string)JsonNode.Parse(text)!["detail"]! : WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    // Nothing is published with it, so that it is seen when the second has passed in which states were read.
    private void Keep(Guid document, DateTime when, string? before, string after, string? reason)
    {
        site.Services.GetRequiredService<IWorkUpdateRepository>().Add(new WorkUpdate
        {
            Key = Guid.NewGuid(), Document = document, SaidOn = when, SaidBy = "Redaktionen", Before = before, After = after, Reason = reason, Decision = WorkDecision.Applied, DecidedOn = when,
        });
        site.Time.Pass(TimeSpan.FromSeconds(1));
    }

    private StrategyWork Work(Guid key, string language) => site.Services.GetRequiredService<StrategyReader>().Work(key, language)!;

    private Task<string> StringAsync(string address) => site.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative));

    private Task<string> PageAsync(string address) => StringAsync(address).Decoded();

    [GeneratedRegex("""<script type="application/ld\+json">(?<json>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Data();
}
