using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Ical.Net;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>What others fetch of the strategy: the catalogue, the table of all figures, the calendar.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class OpenDataTests(SeededHost host)
{
    [Fact]
    public async Task Catalogue_InEachForm_SaysTheSameOfTheSameThings()
    {
        string turtle = (await host.GetAsync("/dcat")).Text;
        JsonNode json = (await host.GetAsync("/dcat?format=jsonld")).Json!;
        XElement xml = XElement.Parse((await host.GetAsync("/dcat?format=rdf")).Text);
        XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        string[] things = [.. json["@graph"]!.AsArray().Select(thing => (string)thing!["@id"]!)];
        Assert.Equal(things, xml.Elements().Select(thing => (string)thing.Attribute(rdf + "about")!));
        Assert.All(things, thing => Assert.Contains($"\n<{thing}> a ", turtle, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dcat:Catalog", "dcterms:title", "dcterms:description", "dcterms:publisher", "dcterms:license", "dcat:dataset")]
    [InlineData("dcat:Dataset", "dcterms:title", "dcterms:description", "dcterms:publisher", "dcat:contactPoint", "dcat:theme", "dcterms:accessRights", "dcat:distribution")]
    [InlineData("dcat:Distribution", "dcat:accessURL", "dcterms:license", "dcterms:format")]
    [InlineData("dcat:DataService", "dcterms:title", "dcterms:publisher", "dcat:endpointURL")]
    [InlineData("foaf:Agent", "foaf:name")]
    public async Task Catalogue_EachThing_SaysWhatTheProfileAsksFor(string type, params string[] asked)
    {
        JsonNode json = (await host.GetAsync("/dcat?format=jsonld")).Json!;
        JsonNode[] things = [.. json["@graph"]!.AsArray().Where(thing => (string)thing!["@type"]! == type).Select(thing => thing!)];
        Assert.NotEmpty(things);
        Assert.All(things, thing => Assert.All(asked, predicate => Assert.NotEmpty(thing[predicate]!.AsArray())));
    }

    [Fact]
    public async Task Catalogue_WhatItLeadsTo_IsThere()
    {
        JsonNode json = (await host.GetAsync("/dcat?format=jsonld")).Json!;
        string[] addresses = [.. json["@graph"]!.AsArray().Where(thing => (string)thing!["@type"]! == "dcat:Distribution").Select(thing => (string)thing!["dcat:accessURL"]![0]!["@id"]!)];
        Assert.NotEmpty(addresses);
        foreach (string address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(new Uri(address).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task Catalogue_InAFormThatThereIsNot_IsAProblem() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/dcat?format=csv")).Status);

    [Fact]
    public async Task Table_OfTheGoals_HasTheFiguresAndJudgementsOfTheApi()
    {
        string[] lines = (await host.GetAsync("/api/v1/strategy/goals.csv?lang=sv")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        JsonNode[] goals = [.. (await host.GetAsync("/api/v1/strategy?lang=sv")).Json!["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Select(goal => goal!)];
        Assert.Equal(1 + goals.Sum(goal => goal["series"]!.AsArray().Count), lines.Length);
        Assert.All(goals, goal => Assert.All(
            lines.Where(line => line.StartsWith((string)goal["id"]!, StringComparison.Ordinal)), line => Assert.EndsWith("," + (string)goal["state"]! + ",", line, StringComparison.Ordinal)));
        JsonNode schema = (await host.GetAsync("/api/v1/strategy/goals.csv-metadata.json")).Json!["tableSchema"]!, columns = schema["columns"]!;
        Assert.Equal(["goal", "year", "period"], schema["primaryKey"]!.AsArray().Select(column => (string)column!));
        Assert.EndsWith(",note,state,period", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0].Split(','), columns.AsArray().Select(column => (string)column!["name"]!));
    }

    [Theory]
    [InlineData("work", 31)]
    [InlineData("messages", 10)]
    public async Task Table_HasAllThatTheApiHasAndSaysWhatItsColumnsMean(string name, int least)
    {
        string[] lines = (await host.GetAsync($"/api/v1/strategy/{name}.csv?lang=sv")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        JsonNode list = (await host.GetAsync($"/api/v1/strategy/{name}?lang=sv&limit=1000")).Json!;
        JsonNode[] items = [.. list["items"]!.AsArray().Select(item => item!)];
        Assert.InRange(items.Length, least, (int)list["total"]!);
        Assert.Equal((int)list["total"]!, lines.Count(line => Guid.TryParse(line.Split(',')[0], out _)));
        Assert.All(items, item => Assert.Contains(lines, line => line.StartsWith((string)item["id"]! + ",", StringComparison.Ordinal)));
        JsonNode metadata = (await host.GetAsync($"/api/v1/strategy/{name}.csv-metadata.json")).Json!;
        JsonArray columns = metadata["tableSchema"]!["columns"]!.AsArray();
        Assert.Equal(lines[0].Split(','), columns.Select(column => (string)column!["name"]!));
        Assert.Contains(columns, column => (string?)column!["separator"] == ";");
        Assert.EndsWith($"/api/v1/strategy/{name}.csv", (string)metadata["url"]!, StringComparison.Ordinal);
        Assert.Contains("\"id\":", (await host.GetAsync($"/api/v1/strategy/{name}?lang=en&limit=1&page=2")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync($"/api/v1/strategy/{name}?limit=0")).Status);
    }

    [Fact]
    public async Task Work_SaysWhatItServesAndWhatIsLate()
    {
        JsonNode[] items = [.. (await host.GetAsync("/api/v1/strategy/work?lang=sv&limit=1000")).Json!["items"]!.AsArray().Select(item => item!)];
        string[] goals = [.. (await host.GetAsync("/api/v1/strategy?lang=sv")).Json!["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Select(goal => (string)goal!["id"]!)];
        JsonNode reading = items.Single(item => (string)item["title"]! == "Läsning varje dag");
        Assert.Equal(("measure", "underWay", "2027-06-30"), ((string)reading["kind"]!, (string)reading["status"]!, (string)reading["ends"]!));
        Assert.Contains((string)reading["serves"]!.AsArray().Single()!, goals);
        Assert.All(items.Where(item => (bool)item["isOverdue"]!), item => Assert.NotEqual("done", (string)item["status"]!));
    }

    [Fact]
    public async Task Work_OfAnotherDay_HasOnlyStatesThatWereKept()
    {
        JsonNode[] items = [.. (await host.GetAsync("/api/v1/strategy/work?lang=sv&limit=1000&asOf=2019-05-01")).Json!["items"]!.AsArray().Select(item => item!)];
        Assert.All(items, item => Assert.Null(item["status"]));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/v1/strategy/work.csv?asOf=x")).Status);
    }

    [Fact]
    public async Task Messages_OfAnotherDay_AreThoseThatHadBeenSaid()
    {
        JsonNode[] all = await ItemsAsync("messages?lang=sv&limit=1000");
        string[] days = [.. all.Select(item => (string?)item["day"]).OfType<string>().Where(each => string.CompareOrdinal(each, "2026-11") < 0).Order(StringComparer.Ordinal)];
        string day = days[days.Length / 2];
        Assert.Contains(all, item => item["feedback"] is not null && string.CompareOrdinal((string?)item["day"], day) <= 0);

        JsonNode[] then = await ItemsAsync($"messages?lang=sv&limit=1000&asOf={day}");

        Assert.Equal(all.Where(item => (string?)item["day"] is { } said && string.CompareOrdinal(said, day) <= 0).Select(item => (string)item["id"]!), then.Select(item => (string)item["id"]!));
        Assert.All(then, item => Assert.Null(item["feedback"]));
        Assert.Equal(then.Length + 1, (await host.GetAsync($"/api/v1/strategy/messages.csv?lang=sv&asOf={day}")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Count(line => line.StartsWith("id,", StringComparison.Ordinal) || Guid.TryParse(line.Split(',')[0], out _)));
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync("/api/v1/strategy/messages?asOf=1999-05-01")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/v1/strategy/messages.csv?asOf=x")).Status);
    }

    [Fact]
    public async Task Reports_OfAnotherDay_HaveTheEditionsThatThereWere()
    {
        JsonNode[] all = await ItemsAsync("reports?lang=sv");
        string[] presented = [.. all.Select(report => (string)report["editions"]!.AsArray().Single(edition => (int)edition!["edition"]! == 1)!["asOf"]!).Order(StringComparer.Ordinal)];
        string last = presented[^2], before = DateOnly.Parse(presented[0], System.Globalization.CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        JsonNode[] then = await ItemsAsync($"reports?lang=sv&asOf={last}");

        Assert.Equal(all.Length - 1, then.Length);
        Assert.All(then, report => Assert.Equal(1, (int)Assert.Single(report["editions"]!.AsArray())!["edition"]!));
        Assert.Empty(await ItemsAsync($"reports?lang=sv&asOf={before}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/v1/strategy/reports?asOf=2990-01-01")).Status);
    }

    [Fact]
    public async Task Table_OfAnotherDay_IsAsItWasKnownThen()
    {
        string then = (await host.GetAsync("/api/v1/strategy/goals.csv?lang=sv&asOf=2019-05-01")).Text;
        Assert.DoesNotContain(",2019,", then, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/v1/strategy/goals.csv?asOf=x")).Status);
    }

    [Fact]
    public async Task Work_OnTheBoard_StandsUnderHowFarItHasCome()
    {
        string page = WebUtility.HtmlDecode((await host.GetAsync("/sv/uppfoljning/arbetet")).Text);
        Assert.InRange(page.IndexOf("Beställ bussen", StringComparison.Ordinal), page.IndexOf("id=\"work-delayed\"", StringComparison.Ordinal), page.IndexOf("id=\"work-underWay\"", StringComparison.Ordinal));
        Assert.Contains("Utredning om tågtrafik", page[page.IndexOf("id=\"work-cancelled\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("What is being done", (await host.GetAsync("/en/follow-up/work")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_OfWhatIsNotOver_IsReadBack()
    {
        Answer answer = await host.GetAsync("/sv/uppfoljning/kalender.ics");
        Calendar calendar = Calendar.Load(answer.Text)!;
        Assert.NotEmpty(calendar.Events);
        Assert.All(calendar.Events, each => Assert.EndsWith("@varumarke", each.Uid, StringComparison.Ordinal));
        Assert.Contains(calendar.Events, each => each.Summary == "Beställ bussen");
        Assert.DoesNotContain(calendar.Events, each => each.Summary == "Utredning om tågtrafik");
        Assert.Equal(answer.Text, (await host.GetAsync("/sv/uppfoljning/kalender.ics")).Text);
    }

    private async Task<JsonNode[]> ItemsAsync(string address) => [.. (await host.GetAsync("/api/v1/strategy/" + address)).Json!["items"]!.AsArray().Select(item => item!)];
}
