using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Strategy;

[Collection(SeededHostCollection.Name)]
public sealed class StrategyPagesTests(SeededHost host)
{
    private const string Overview = "/sv/uppfoljning";
    private const string HomeCare = "Färre ansikten i hemtjänsten";

    // One that measures serve, whichever it is called.
    private async Task<JsonNode> AnyGoalWithMeasuresAsync(string title)
    {
        JsonNode graph = JsonNode.Parse((await host.GetAsync("/api/v1/strategy/graph?lang=sv")).Text)!;
        HashSet<string> served = [.. graph["links"]!.AsArray().Where(link => (string)link!["relation"]! == "serves").Select(link => (string)link!["to"]!)];
        JsonNode[] goals = [.. graph["nodes"]!.AsArray().Where(node => served.Contains((string)node!["id"]!)).Select(node => node!)];
        return goals.FirstOrDefault(node => (string)node["title"]! == title) ?? goals[0];
    }

    [Fact]
    public async Task Overview_OfTheSeed_SaysTheSameAsTheApi()
    {
        string page = await PageAsync(Overview);
        JsonNode[] goals = await GoalsAsync();
        int reached = goals.Count(goal => (string)goal["state"]! == "reached");
        Assert.Contains($"{reached} av {goals.Length} mål är nådda.", page, StringComparison.Ordinal);
        Assert.All(goals, goal => Assert.Contains((string)goal["why"]!, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Goal_OfTheSeed_AnswersWithASentenceAChartAndItsFigures()
    {
        string page = await PageAsync(await AddressAsync(HomeCare));
        Assert.Contains("13 mot länets 14 år 2025; målet är nått sedan 2019.", page, StringComparison.Ordinal);
        Assert.Contains("<desc id=\"chart-text\">13 mot", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">2016</th><td>17</td><td>15</td>", page.Replace("\n", string.Empty, StringComparison.Ordinal).Replace("  ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv", "Läs högt en kvart om dagen")]
    [InlineData("en", "Read aloud for a quarter of an hour a day")]
    public async Task Goal_ThatSaysWhatOneCanDoOneself_SaysItNowAndNotOfAnotherDay(string language, string expected)
    {
        JsonNode goal = (await host.GetAsync($"/api/v1/strategy/goals/9d4da3bb-f165-5bb8-9147-2a244e979005?lang={language}")).Json!;
        Assert.StartsWith(expected, (string)goal["yourself"]!, StringComparison.Ordinal);
        string path = new Uri(new Uri("https://example.se"), (string)goal["page"]!).AbsolutePath;
        Assert.Contains($"<p>{expected}", (await PageAsync(path)).Replace("\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(expected, await PageAsync(path + "?asOf=2019-05-01"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tryggare på kvällen", "sv", "Vad du kan göra själv")]
    [InlineData("Tryggare på kvällen", "en", "What you can do yourself")]
    public async Task Goal_OfTheSeed_AsksLeadsToWhatIsDoneAndSaysWhatOneCanDo(string title, string language, string yourself)
    {
        JsonNode goal = JsonNode.Parse((await host.GetAsync($"/api/v1/strategy/goals/{(await AnyGoalWithMeasuresAsync(title))["key"]}?lang={language}")).Text)!;
        JsonNode around = JsonNode.Parse((await host.GetAsync($"/api/v1/strategy/graph?lang={language}&node=goal/{goal["id"]}")).Text)!;
        Answer answer = await host.GetAsync(new Uri((string)goal["page"]!, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.AbsolutePath : (string)goal["page"]!);
        string page = WebUtility.HtmlDecode(answer.Text);

        Assert.Contains("<p class=\"question\">", page, StringComparison.Ordinal);
        Assert.Contains(yourself, page, StringComparison.Ordinal);
        Assert.Contains("class=\"chart-base\"", page, StringComparison.Ordinal);
        Assert.Contains("application/ld+json", page, StringComparison.Ordinal);
        JsonNode[] measures = [.. around["nodes"]!.AsArray().Where(node => (string)node!["kind"]! == "measure").Select(node => node!)];
        Assert.NotEmpty(measures);
        Assert.All(measures, measure => Assert.Contains($">{measure["title"]}</a></h3>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Goal_WithAPrognosisForItsOwnTarget_ShowsHowFarItMayBeWrong()
    {
        JsonNode goal = (await GoalsAsync()).First(each => each["prognosis"] is not null && ((string)each["promise"]!).Contains("inst ", StringComparison.Ordinal));
        string page = await PageAsync(await AddressAsync((string)goal["title"]!));
        Assert.Contains("class=\"chart-span\"", page, StringComparison.Ordinal);
        Assert.Contains("Det skuggade visar vart de senaste åren pekar", page, StringComparison.Ordinal);
        Assert.Matches("Då (saknas som bäst|är det som sämst)|Som bäst är det då", page);
    }

    [Fact]
    public async Task Goal_Protected_IsNamedByNothing()
    {
        string address = await AddressAsync(HomeCare);
        IContent goal = host.Services.GetRequiredService<IContentService>().GetById((Guid)(await GoalAsync(HomeCare))["id"]!)!;
        IPublicAccessService access = host.Services.GetRequiredService<IPublicAccessService>();
        var entry = new PublicAccessEntry(goal, goal, goal, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "partner" }]);
        access.Save(entry);
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(address)).Status);
            Assert.DoesNotContain(HomeCare, await PageAsync(Overview), StringComparison.Ordinal);
            Assert.DoesNotContain(HomeCare, (await host.GetAsync("/api/v1/strategy")).Text, StringComparison.Ordinal);
        }
        finally
        {
            access.Delete(entry);
        }
    }

    [Theory]
    [InlineData("i-fjol", HttpStatusCode.BadRequest, "Det är ingen dag")]
    [InlineData("2019-02-31", HttpStatusCode.BadRequest, "Det är ingen dag")]
    [InlineData("2999-01-01", HttpStatusCode.BadRequest, "har inte kommit än")]
    [InlineData("2016-12-18", HttpStatusCode.NotFound, "Den antogs den 19 december 2016")]
    public async Task AsOf_ADayThatCannotBeShown_SaysWhyInThePagesLanguage(string day, HttpStatusCode status, string sentence)
    {
        foreach (string address in new[] { Overview, await AddressAsync(HomeCare), "/sv/uppfoljning/andringar" })
        {
            Answer page = await host.GetAsync($"{address}?asOf={day}&from={day}");
            Assert.Equal(status, page.Status);
            Assert.Contains(sentence, WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        }

        Answer answer = await host.GetAsync($"/api/v1/strategy?asOf={day}&lang=sv");
        Assert.Equal(status, answer.Status);
        Assert.Equal((int)status, (int)answer.Json!["status"]!);
    }

    [Fact]
    public async Task AsOf_BeforeTheRevisions_ShowsTheGoalsAndTheFiguresOfThatDay()
    {
        string page = await PageAsync(Overview + "?asOf=2019-05-01");
        JsonNode[] goals = await GoalsAsync("&asOf=2019-05-01");
        Assert.Equal(35, goals.Length);
        Assert.Contains("Så här stod det den 1 maj 2019.", page, StringComparison.Ordinal);
        Assert.Contains("Ny tågtrafik", page, StringComparison.Ordinal);
        Assert.Contains("Nyföretagandet ska främjas", page, StringComparison.Ordinal);
        Assert.DoesNotContain(HomeCare, page, StringComparison.Ordinal);
        Assert.All(goals.SelectMany(goal => goal["series"]!.AsArray()), row => Assert.InRange((int)row!["year"]!, 2016, 2018));
        Assert.All(goals, goal => Assert.Contains((string)goal["why"]!, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AsOf_AGoalThatWasNotThereYet_IsAClearPage()
    {
        Answer page = await host.GetAsync(await AddressAsync(HomeCare) + "?asOf=2019-05-01");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Målet fanns inte än den dagen.", WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2016, 35)]
    [InlineData(2020, 32)]
    [InlineData(2024, 32)]
    public async Task Edition_OfEachDecision_HasAnAddressOfItsOwn(int year, int goals)
    {
        Assert.Contains($"{goals} stycken", await PageAsync($"/sv/uppfoljning/utgava/{year}"), StringComparison.Ordinal);
        Assert.Contains($": {goals}.", await PageAsync($"/en/follow-up/edition/{year}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/uppfoljning/utgava/2017")]
    [InlineData("/sv/uppfoljning/utgava/99999999999")]
    public async Task Edition_OfAYearWithoutADecision_IsNotThere(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(address)).Status);

    [Fact]
    public async Task Goal_ThatWasRemoved_KeepsItsAddressAndSaysWhatCameInstead()
    {
        Answer goal = await host.GetAsync("/api/v1/strategy/changes?from=2016-12-19&to=2020-06-15&lang=sv");
        JsonNode train = goal.Json!["removed"]!.AsArray().Single(each => (string)each!["goal"]!["title"]! == "Ny tågtrafik")!;
        string address = (string)(await host.GetAsync($"/api/v1/strategy/goals/{train["goal"]!["id"]}?lang=sv")).Json!["page"]!;
        string page = await PageAsync(new Uri(address, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : address);
        Assert.Contains("Målet gäller inte längre", page, StringComparison.Ordinal);
        Assert.Contains(">Fler reser med buss</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny tågtrafik", await PageAsync(Overview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_OfTheRevisionOf2024_AreReadable()
    {
        string page = await PageAsync("/sv/uppfoljning/andringar?from=2024-06-16&to=2024-06-17");
        Assert.Contains("4 nya, 4 borttagna, 6 omskrivna, 22 som förut.", page, StringComparison.Ordinal);
        Assert.Contains("<del><span class=\"hidden\">borttaget: </span>Nyföretagandet", page, StringComparison.Ordinal);
        Assert.Contains("Lovades då: Högst 145 senast 2027. Lovades sedan: Högst 130 senast 2027.", page, StringComparison.Ordinal);
        Assert.Contains("Kommunfullmäktige 2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_Backwards_AreRefused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/sv/uppfoljning/andringar?from=2024-06-17&to=2020-06-15")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/v1/strategy/changes?from=2024-06-17&to=2020-06-15")).Status);
    }

    [Fact]
    public async Task Goal_AValueThatWasCorrected_ShowsWhatStoodThereBeforeAndThenItDid()
    {
        JsonNode now = (await GoalAsync("Biblioteket når fler"))["series"]!.AsArray().Single(row => (int)row!["year"]! == 2023)!;
        Assert.Equal((23m, 24m), ((decimal)now["value"]!, (decimal)now["replaces"]![0]!["value"]!));
        JsonNode then = (await GoalsAsync("&asOf=2024-12-31")).Single(goal => (string)goal["title"]! == "Biblioteket når fler")["series"]!.AsArray().Single(row => (int)row!["year"]! == 2023)!;
        Assert.Equal(24m, (decimal)then["value"]!);
        Assert.Contains("Rättat. Förut stod det 24 (2024-03-15).", await PageAsync(await AddressAsync("Biblioteket når fler")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goal_AYearWithoutAValue_IsAGapAndNoNought()
    {
        JsonNode year = (await GoalAsync("Fler är trygga ute på kvällen"))["series"]!.AsArray().Single(row => (int)row!["year"]! == 2020)!;
        Assert.Null(year["value"]);
        Assert.Null(year["county"]);
        Assert.Contains("undersökningen gjordes inte under pandemin", (string)year["note"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/uppfoljning", "", "Alla områden")]
    [InlineData("/en/follow-up", "&asOf=2021-05-01", "All areas")]
    [InlineData("/sv/uppfoljning/utgava/2020", "", "Alla områden")]
    public async Task Overview_OfOneArea_HasItsGoalsAndLeadsBackToAll(string path, string more, string back)
    {
        JsonNode[] areas = [.. (await host.GetAsync($"/api/v1/strategy?lang={path[1..3]}{more}")).Json!["areas"]!.AsArray().Where(area => area!["goals"]!.AsArray().Count > 0).Select(area => area!)];
        string page = await PageAsync($"{path}?area={(Guid)areas[0]["id"]!:N}{more}");
        Assert.Contains($"id=\"area-{(Guid)areas[0]["id"]!:N}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"id=\"area-{(Guid)areas[1]["id"]!:N}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}{more.Replace('&', '?')}\">{back}</a>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync($"{path}?area={Guid.NewGuid():N}{more}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync($"{path}?area=x{more}")).Status);
    }

    private async Task<string> PageAsync(string address)
    {
        Answer answer = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Text);
    }

    private async Task<JsonNode[]> GoalsAsync(string more = "") =>
        [.. (await host.GetAsync("/api/v1/strategy?lang=sv" + more)).Json!["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Select(goal => goal!)];

    private async Task<JsonNode> GoalAsync(string title) => (await GoalsAsync()).Single(goal => (string)goal["title"]! == title);

    private async Task<string> AddressAsync(string title)
    {
        string page = await PageAsync(Overview);
        int end = page.IndexOf($"\">{title}</a>", StringComparison.Ordinal);
        return page[(page.LastIndexOf('"', end - 1) + 1)..end];
    }
}
