using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Moving, copying, sorting, throwing away and taking back.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class TreeWorkTests(BackofficeSite site)
{
    [Fact]
    public async Task Move_Page_LiesBelowAnother()
    {
        using Editor editor = await site.SignInAsync();
        (string place, string page) = (await editor.CreateAsync("Flyttmål"), await editor.CreateAsync("Flyttas"));

        await Pages.DoneAsync(editor.PutAsync($"document/{page}/move", new { target = new { id = place } }));

        Assert.Equal([page], Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={place}")));
        Assert.Equal([Pages.Home, place, page], Pages.Keys(await editor.ReadAsync($"tree/document/ancestors?descendantId={page}")).Where(key => key is Pages.Home || key == place || key == page));
    }

    [Theory]
    [InlineData(Pages.Contributions, HttpStatusCode.BadRequest)]
    [InlineData("00000000-0000-0000-0000-00000000abcd", HttpStatusCode.NotFound)]
    public async Task Move_WhereItMayNotLie_IsRefused(string target, HttpStatusCode expected)
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Flyttas inte");

        Assert.Equal(expected, (await editor.PutAsync($"document/{page}/move", new { target = new { id = target } })).StatusCode);
        Assert.Equal(Pages.Guides, (string?)(await editor.ReadAsync($"item/document?id={page}"))[0]!["parent"]!["id"]);
    }

    [Fact]
    public async Task Copy_WithWhatLiesBelow_IsAnotherOfTheSame()
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Kopieras");
        await editor.CreateAsync("Under", page);

        HttpResponseMessage answer = await editor.PostAsync($"document/{page}/copy", new { target = new { id = Pages.Guides }, relateToOriginal = true, includeDescendants = true });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        string copy = answer.Headers.GetValues("Umb-Generated-Resource").Single();
        Assert.NotEqual(page, copy);
        Assert.Equal("Kopieras", await editor.ValueAsync(copy, "heading", "sv-SE"));
        Assert.Single(Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={copy}")));
    }

    [Fact]
    public async Task Sort_Children_AreInThatOrder()
    {
        using Editor editor = await site.SignInAsync();
        string parent = await editor.CreateAsync("Sorteras");
        string[] pages = [await editor.CreateAsync("B", parent), await editor.CreateAsync("C", parent), await editor.CreateAsync("A", parent)];

        await Pages.DoneAsync(editor.PutAsync("document/sort", new
        {
            parent = new { id = parent },
            sorting = new[] { new { id = pages[1], sortOrder = 0 }, new { id = pages[0], sortOrder = 1 }, new { id = pages[2], sortOrder = 2 } },
        }));
        Assert.Equal([pages[1], pages[0], pages[2]], Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={parent}")));

        await Pages.DoneAsync(editor.PutAsync($"document/{parent}/sort-children", new { field = "Name", direction = "Ascending", culture = "sv-SE" }));
        Assert.Equal([pages[2], pages[0], pages[1]], Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={parent}")));
    }

    [Fact]
    public async Task Publish_UnderWhatIsNotPublished_SaysSoInItsHeadline()
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Barn", await editor.CreateAsync("Opublicerad"));

        JsonNode refusal = (await (await editor.PutAsync($"document/{page}/publish", new { publishSchedules = new[] { new { culture = "sv-SE" } } })).Content.ReadFromJsonAsync<JsonNode>())!;

        Assert.Equal("PathNotPublished", (string?)refusal["operationStatus"]);
        Assert.Contains((string?)refusal["title"], new[] { "Parent not published", "Sidan ovanför är inte publicerad" });
    }

    [Fact]
    public async Task Bin_ThrownAwayAndRestored_LiesWhereItLay()
    {
        using Editor editor = await site.SignInAsync();
        string parent = await editor.CreateAsync("Förälder");
        string page = await editor.CreateAsync("Slängs", parent);

        await Pages.DoneAsync(editor.PutAsync($"document/{page}/move-to-recycle-bin", new { }));
        Assert.Contains(page, Pages.Keys(await editor.ReadAsync("recycle-bin/document/root?take=1000")));
        Assert.Empty(Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={parent}")));
        Assert.True((bool)(await editor.ReadAsync($"document/{page}"))["isTrashed"]!);
        Assert.Equal(parent, (string?)(await editor.ReadAsync($"recycle-bin/document/{page}/original-parent"))["id"]);

        await Pages.DoneAsync(editor.PutAsync($"recycle-bin/document/{page}/restore", new { target = new { id = parent } }));
        Assert.Equal([page], Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={parent}")));
    }

    [Fact]
    public async Task Bin_DeletedForEver_IsGone()
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Bort");
        await Pages.RefusedAsync(HttpStatusCode.BadRequest, "NotInTrash", editor.CallAsync(HttpMethod.Delete, $"recycle-bin/document/{page}"));

        await Pages.DoneAsync(editor.PutAsync($"document/{page}/move-to-recycle-bin", new { }));
        await Pages.DoneAsync(editor.CallAsync(HttpMethod.Delete, $"recycle-bin/document/{page}"));

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document/{page}")).StatusCode);
    }

    [Fact]
    public async Task Bin_Emptied_HoldsNothing()
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Töms");
        await Pages.DoneAsync(editor.PutAsync($"document/{page}/move-to-recycle-bin", new { }));

        Assert.True((int)(await editor.ReadAsync("recycle-bin/document/root?take=0"))["total"]! > 0);
        await Pages.DoneAsync(editor.CallAsync(HttpMethod.Delete, "recycle-bin/document"));

        Assert.Equal(0, (int)(await editor.ReadAsync("recycle-bin/document/root?take=0"))["total"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document/{page}")).StatusCode);
    }

    [Fact]
    public async Task Versions_RolledBack_SayWhatTheySaid()
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Först");
        await Pages.DoneAsync(editor.PublishAsync(page, "sv-SE", "en-GB"));
        await Pages.DoneAsync(editor.PutAsync($"document/{page}", await editor.TypedAsync(page, "heading", "sv-SE", "Sedan")));
        await Pages.DoneAsync(editor.PublishAsync(page, "sv-SE", "en-GB"));

        JsonArray versions = (await editor.ReadAsync($"document-version?documentId={page}&skip=1&take=10"))["items"]!.AsArray();
        var told = new List<(string Id, string? Heading)>();
        foreach (string id in versions.Select(version => (string)version!["id"]!))
        {
            JsonNode version = await editor.ReadAsync($"document-version/{id}");
            told.Add((id, (string?)version["values"]!.AsArray().FirstOrDefault(value => (string?)value!["alias"] == "heading" && (string?)value["culture"] == "sv-SE")?["value"]));
        }

        string first = told.First(version => version.Heading == "Först").Id;
        await Pages.DoneAsync(editor.PutAsync($"document-version/{first}/prevent-cleanup?preventCleanup=true", new { }));
        await Pages.DoneAsync(editor.PostAsync($"document-version/{first}/rollback", new { }));

        Assert.Equal("Först", await editor.ValueAsync(page, "heading", "sv-SE"));
        Assert.Contains(
            (await editor.ReadAsync($"document-version?documentId={page}"))["items"]!.AsArray(),
            version => (string)version!["id"]! == first && (bool)version["preventCleanup"]!);
        Assert.Contains((await editor.ReadAsync($"document/{page}/audit-log"))["items"]!.AsArray(), entry => (string?)entry!["logType"] == "RollBack");
    }

    [Fact]
    public async Task Collection_OrderedByItsOwnColumn_IsInThatOrder()
    {
        using Editor editor = await site.SignInAsync();

        JsonNode list = await editor.ReadAsync($"collection/document/{Pages.Messages}?orderBy=date&orderDirection=Ascending&take=3&skip=1");

        Assert.Equal(10, (int)list["total"]!);
        string[] days = [.. list["items"]!.AsArray().Select(row => (string)row!["values"]!.AsArray().Single(value => (string?)value!["alias"] == "date")!["value"]!)];
        Assert.Equal(3, days.Length);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Theory]
    [InlineData("?orderBy=pageOwner", HttpStatusCode.BadRequest)]
    [InlineData("?orderDirection=Sideways", HttpStatusCode.BadRequest)]
    [InlineData("?dataTypeId=00000000-0000-0000-0000-00000000abcd", HttpStatusCode.NotFound)]
    [InlineData("?orderBy=sortOrder", HttpStatusCode.OK)]
    [InlineData("?filter=flottfesten&orderBy=name&orderCulture=sv-SE", HttpStatusCode.OK)]
    public async Task Collection_Asked_AnswersOrSaysWhyNot(string query, HttpStatusCode expected)
    {
        using Editor editor = await site.SignInAsync();

        Assert.Equal(expected, (await editor.GetAsync($"collection/document/{Pages.Messages}{query}")).StatusCode);
    }

    [Fact]
    public async Task Collection_OfWhatIsNoList_IsRefused()
    {
        using Editor editor = await site.SignInAsync();

        await Pages.RefusedAsync(HttpStatusCode.BadRequest, "ContentNotCollection", editor.GetAsync($"collection/document/{Pages.Home}"));
    }
}
