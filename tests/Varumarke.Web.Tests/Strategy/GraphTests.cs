using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>How it hangs together, from any node both ways; on a site of its own, since what is on the map is changed.</summary>
public sealed class GraphTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const int Admin = -1;
    private const string Api = "/api/v1/strategy/graph";

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task Graph_EveryLink_IsFoundFromBothOfItsEnds()
    {
        JsonNode graph = await JsonAsync(Api + "?lang=sv");
        HashSet<string> nodes = [.. graph["nodes"]!.AsArray().Select(node => (string)node!["id"]!)];
        JsonNode[] links = [.. graph["links"]!.AsArray().Select(link => link!)];
        Assert.All(links, link => Assert.True(nodes.Contains((string)link["from"]!) && nodes.Contains((string)link["to"]!)));
        foreach (JsonNode link in links.DistinctBy(link => (string)link["relation"]!))
        {
            foreach (string end in new[] { "from", "to" })
            {
                JsonNode around = await JsonAsync($"{Api}?lang=sv&node={link[end]}");
                Assert.Contains(around["links"]!.AsArray(), each => JsonNode.DeepEquals(each, link));
            }
        }

        Assert.Superset(new HashSet<string> { "adopted", "removed", "partOf", "serves", "belongsTo", "tellsOf", "shows", "reportsOn", "decided", "resultedIn" }, links.Select(link => (string)link["relation"]!).ToHashSet());
    }

    [Fact]
    public async Task Graph_APictureThatIsWithdrawn_AndADraft_AreNotInIt()
    {
        JsonNode graph = await JsonAsync(Api + "?lang=sv");
        Guid picture = graph["nodes"]!.AsArray().Where(node => (string)node!["kind"]! == "picture").Select(node => (Guid)node!["key"]!).First();
        using (new ChangedMedia(site.Services.GetRequiredService<IMediaService>(), picture, ("approval", "withdrawn")))
        {
            Assert.DoesNotContain(picture.ToString(), (await JsonAsync(Api + "?lang=sv")).ToJsonString(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{Api}?node=picture/{picture}"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/sv/uppfoljning/karta?node=picture/{picture}"));
            Assert.DoesNotContain(picture.ToString("N"), (await PageAsync("/sv/uppfoljning/karta")).Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        JsonNode measure = Node(await JsonAsync(Api + "?lang=sv"), "measure");
        IContent document = Contents.GetById((Guid)measure["key"]!)!;
        Assert.True(Contents.Unpublish(document, "*", Admin).Success);
        Assert.DoesNotContain((string)measure["id"]!, (await JsonAsync(Api + "?lang=sv")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain((string)measure["title"]!, await PageAsync("/sv/uppfoljning/karta"), StringComparison.Ordinal);
        Assert.True(Contents.Publish(Contents.GetById(document.Id)!, ["sv-SE", "en-GB"], Admin).Success);
        Assert.Contains((string)measure["id"]!, (await JsonAsync(Api + "?lang=sv")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graph_AsLinkedData_SaysTheSameOfTheSameThings()
    {
        JsonNode graph = await JsonAsync(Api + "?lang=sv");
        using HttpClient client = site.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/ld+json");
        HttpResponseMessage answer = await client.GetAsync(new Uri(Api + "?lang=sv", UriKind.Relative));
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
        JsonArray things = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["@graph"]!.AsArray();
        Assert.Equal(graph["nodes"]!.AsArray().Select(node => (string)node!["title"]!), things.Select(thing => (string)thing!["name"]!));
        Assert.Equal(
            graph["links"]!.AsArray().Count,
            things.Sum(thing => thing!.AsObject().Where(member => member.Value is JsonArray).Sum(member => member.Value!.AsArray().Count)));
    }

    [Theory]
    [InlineData("nonsens", HttpStatusCode.BadRequest)]
    [InlineData("goal/nonsens", HttpStatusCode.BadRequest)]
    [InlineData("3/4867bba2-7874-5a5d-9230-42f6a846ed82", HttpStatusCode.BadRequest)]
    [InlineData("goal/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("goal/4867bba2-7874-5a5d-9230-42f6a846ed82", HttpStatusCode.NotFound)]
    [InlineData("contribution/4867bba2-7874-5a5d-9230-42f6a846ed82", HttpStatusCode.NotFound)]
    public async Task Graph_ANodeThatThereIsNot_IsRefused(string node, HttpStatusCode status)
    {
        Assert.Equal(status, await StatusAsync($"{Api}?node={node}"));
        Assert.Equal(status, await StatusAsync($"/sv/uppfoljning/karta?node={node}"));
        Assert.Equal(status, await StatusAsync($"/en/follow-up/map?node={node}"));
    }

    [Fact]
    public async Task Picture_ThatAMessageShows_SaysWhereItHelped()
    {
        JsonNode graph = await JsonAsync(Api + "?lang=sv");
        JsonNode[] links = [.. graph["links"]!.AsArray().Select(link => link!)];
        JsonNode shown = links.First(link => (string)link["relation"]! == "shows" && ((string)link["from"]!).StartsWith("message/", StringComparison.Ordinal)
            && links.Any(tells => (string)tells["from"]! == (string)link["from"]! && (string)tells["relation"]! == "tellsOf"));
        JsonNode tells = links.First(link => (string)link["from"]! == (string)shown["from"]! && (string)link["relation"]! == "tellsOf");
        JsonNode picture = graph["nodes"]!.AsArray().Single(node => (string)node!["id"]! == (string)shown["to"]!)!;
        string page = await PageAsync(new Uri((string)picture["page"]!, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : (string)picture["page"]!);
        Assert.Contains("Där bilden har gjort nytta", page, StringComparison.Ordinal);
        foreach (string end in new[] { (string)shown["from"]!, (string)tells["to"]! })
        {
            Assert.Contains($">{graph["nodes"]!.AsArray().Single(node => (string)node!["id"]! == end)!["title"]}</a>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Message_ThatTellsOfAReport_IsLinkedToIt()
    {
        JsonNode graph = await JsonAsync(Api + "?lang=sv");
        JsonNode report = Node(graph, "report");
        IContent message = Contents.GetById((Guid)Node(graph, "message")["key"]!)!;
        message.SetValue("activity", $"umb://document/{(Guid)report["key"]!:N}");
        Assert.True(Contents.SaveAndPublish(message, ["sv-SE", "en-GB"], Admin).Success);
        JsonNode around = await JsonAsync($"{Api}?lang=sv&node=message/{message.Key}");
        Assert.Contains(around["links"]!.AsArray(), link => (string)link!["relation"]! == "tellsOf" && (string)link["to"]! == (string)report["id"]!);
    }

    [Fact]
    public async Task Orphans_OfTheStrategy_AreListedForEditorsAlone()
    {
        JsonNode graph = await JsonAsync(Api + "?lang=sv");
        string[] served = [.. graph["links"]!.AsArray().Where(link => (string)link!["relation"]! == "belongsTo").Select(link => (string)link!["to"]!)];
        string[] bare = [.. graph["nodes"]!.AsArray().Where(node => (string)node!["kind"]! == "measure" && !served.Contains((string)node["id"]!)).Select(node => (string)node!["key"]!)];
        using Editor editor = await site.SignInAsync();
        JsonNode orphans = await editor.ReadAsync("varumarke/strategy/orphans");
        Assert.NotEmpty(bare);
        Assert.Equal(bare, orphans["measuresWithoutActivity"]!.AsArray().Select(each => (string)each!["id"]!));
        Assert.NotEmpty(orphans["activitiesWithoutMessage"]!.AsArray());
        using Editor nobody = site.Editor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("varumarke/strategy/orphans")).StatusCode);
    }

    [Fact]
    public async Task Map_OfANode_LeadsToItsPageAndItsNeighbours()
    {
        JsonNode whole = await JsonAsync(Api + "?lang=en");
        JsonNode goal = Node(whole, "goal");
        (string busiest, int named) = whole["links"]!.AsArray().GroupBy(link => (string)link!["to"]!).Select(links => (links.Key, links.Count())).MaxBy(links => links.Item2);
        foreach (string id in new[] { (string)goal["id"]!, busiest })
        {
            string page = await PageAsync(LibraryPaths.StrategyMap("en", id));
            JsonNode around = await JsonAsync($"{Api}?lang=en&node={id}");
            Assert.All(around["nodes"]!.AsArray(), node => Assert.Contains((string)node!["title"]!, page, StringComparison.Ordinal));
            Assert.Equal(id == busiest && named > 20, page.Contains($"<summary>All {named}</summary>", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(20, 3)]
    public void Part_OfFewerThanThereAre_HasTheFirstOfEachKindAndSaysWhichAreCut(int ofEach, int ofMany)
    {
        StrategyGraph graph = site.Services.GetRequiredService<StrategyGraph>();
        StrategyMap whole = graph.Whole("sv"), part = graph.Part("sv", ofEach, ofMany), all = graph.Part("sv", int.MaxValue, int.MaxValue);

        Assert.Equal(whole.Nodes.ToHashSet(), all.Nodes.ToHashSet());
        Assert.Equal(whole.Links.ToHashSet(), all.Links.ToHashSet());
        Assert.Empty(all.Cut);
        foreach (IGrouping<StrategyNodeKind, StrategyNode> kind in whole.Nodes.GroupBy(node => node.Id.Kind))
        {
            Assert.Equal(kind.Count() > ofEach ? ofMany : kind.Count(), part.Nodes.Count(node => node.Id.Kind == kind.Key));
            Assert.Equal(kind.Count() > ofEach, part.Cut.Contains(kind.Key));
        }

        HashSet<StrategyNodeId> shown = [.. part.Nodes.Select(node => node.Id)];
        Assert.Equal(whole.Links.Where(link => shown.Contains(link.From) && shown.Contains(link.To)).ToHashSet(), part.Links.ToHashSet());
    }

    [Fact]
    public async Task Graph_PageByPage_HasEachNodeAndLinkOnce()
    {
        JsonNode whole = await JsonAsync(Api + "?lang=sv");
        var nodes = new List<string>();
        var links = new List<string>();
        string? next = Api + "?lang=sv&limit=7";
        while (next is not null)
        {
            JsonNode page = await JsonAsync(new Uri(new Uri("http://localhost"), next).PathAndQuery);
            Assert.InRange(page["nodes"]!.AsArray().Count, 1, 7);
            nodes.AddRange(page["nodes"]!.AsArray().Select(node => node!.ToJsonString()));
            links.AddRange(page["links"]!.AsArray().Select(link => link!.ToJsonString()));
            next = (string?)page["pages"]!["next"];
        }

        Assert.Null((string?)whole["pages"]!["next"]);
        Assert.Equal(whole["nodes"]!.AsArray().Select(node => node!.ToJsonString()), nodes);
        Assert.Equal(whole["links"]!.AsArray().Select(link => link!.ToJsonString()).Order(), links.Order());
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(Api + "?limit=1001"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(Api + "?page=0"));
    }

    private static JsonNode Node(JsonNode graph, string kind) => graph["nodes"]!.AsArray().First(node => (string)node!["kind"]! == kind)!;

    private async Task<JsonNode> JsonAsync(string address) => JsonNode.Parse(await site.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative)))!;

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await site.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative)));

    private async Task<HttpStatusCode> StatusAsync(string address) => (await site.CreateClient().GetAsync(new Uri(address, UriKind.Relative))).StatusCode;
}
