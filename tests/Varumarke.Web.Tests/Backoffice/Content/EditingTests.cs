using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Creating, saving and publishing.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class EditingTests(BackofficeSite site)
{
    [Fact]
    public async Task Create_Page_IsThereInBothLanguagesAsADraft()
    {
        using Editor editor = await site.SignInAsync();

        string key = await editor.CreateAsync("Ny sida");

        JsonNode document = await editor.ReadAsync($"document/{key}");
        Assert.Equal(["Draft", "Draft"], document["variants"]!.AsArray().Select(variant => variant!["state"]!.GetValue<string>()));
        Assert.Equal("Ny sida (en)", await editor.ValueAsync(key, "heading", "en-GB"));
        Assert.Contains(key, Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={Pages.Guides}&take=1000")));
    }

    [Fact]
    public async Task Read_OfWhatNobodyFilledIn_HasNoValue()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Nästan tom");

        JsonNode document = await editor.ReadAsync($"document/{key}");

        Assert.Equal(["heading", "heading", "pageOwner"], document["values"]!.AsArray().Select(value => value!["alias"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Create_WhereItMayNotLie_IsRefusedAndMakesNothing()
    {
        using Editor editor = await site.SignInAsync();
        JsonObject sent = Pages.New("Vilse", Pages.Contributions);

        await Pages.RefusedAsync(HttpStatusCode.BadRequest, "NotAllowed", editor.PostAsync("document", sent));

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document/{sent["id"]}")).StatusCode);
    }

    [Fact]
    public async Task Publish_WithValuesMissing_NamesLanguageTabPropertyAndBlock()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Ofärdig sida");
        Guid first = Guid.NewGuid(), second = Guid.NewGuid();
        JsonObject sent = await editor.TypedAsync(key, "heading", "en-GB", string.Empty);
        sent["values"]!.AsArray().Add(new JsonObject
        {
            ["alias"] = "blocks",
            ["culture"] = "sv-SE",
            ["segment"] = null,
            ["editorAlias"] = "Umbraco.BlockGrid",
            ["value"] = new JsonObject
            {
                ["layout"] = new JsonObject { ["Umbraco.BlockGrid"] = new JsonArray(Layout(first), Layout(second)) },
                ["contentData"] = new JsonArray(Quote(first, "Sagt"), Quote(second, null)),
                ["settingsData"] = new JsonArray(),
                ["expose"] = new JsonArray(Shown(first), Shown(second)),
            },
        });
        await Pages.DoneAsync(editor.PutAsync($"document/{key}", sent));

        HttpResponseMessage answer = await editor.PublishAsync(key, "sv-SE", "en-GB");
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, problem.ToJsonString());
        Assert.Equal("ContentInvalid", (string?)problem["operationStatus"]);
        Assert.Equal(["blocks", "heading"], problem["invalidProperties"]!.AsArray().Select(alias => (string)alias!).Order(StringComparer.Ordinal));
        JsonNode[] faults = [.. problem["faults"]!["sv"]!.AsArray().Select(fault => fault!)];
        JsonNode heading = faults.Single(fault => (string?)fault["alias"] == "heading"), quote = faults.Single(fault => (string?)fault["alias"] == "blocks");
        Assert.Equal(("en-GB", "engelska", "Innehåll"), ((string?)heading["culture"], (string?)heading["language"], (string?)heading["tab"]));
        Assert.Empty(heading["blocks"]!.AsArray());
        JsonNode block = Assert.Single(quote["blocks"]!.AsArray())!;
        Assert.Equal((second.ToString(), 2, "Citat", "Citat"), ((string?)block["key"], (int)block["number"]!, (string?)block["name"], (string?)block["property"]));
        Assert.Equal(("sv-SE", "svenska"), ((string?)quote["culture"], (string?)quote["language"]));
        Assert.All(faults, fault => Assert.NotNull(problem["errors"]![(string)fault["path"]!]));
        Assert.Matches("block 2 \\(Citat\\) › Citat", (string?)problem["detail"]);

        // Of the language that is published, and no other.
        answer = await editor.PublishAsync(key, "sv-SE");
        problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.All(problem["faults"]!["sv"]!.AsArray(), fault => Assert.Equal("blocks", (string?)fault!["alias"]));

        static JsonObject Layout(Guid block) => new() { ["contentKey"] = block, ["columnSpan"] = 12, ["rowSpan"] = 1, ["areas"] = new JsonArray() };
        static JsonObject Shown(Guid block) => new() { ["contentKey"] = block, ["culture"] = null, ["segment"] = null };
        static JsonObject Quote(Guid block, string? said) => new()
        {
            ["key"] = block,
            ["contentTypeKey"] = "1af6bc77-a960-560b-a6dd-a9bddde98a25",
            ["values"] = said is null ? new JsonArray() : new JsonArray(new JsonObject { ["alias"] = "quote", ["value"] = said, ["culture"] = null, ["segment"] = null }),
        };
    }

    [Fact]
    public async Task Create_BelowNothing_IsNotFound()
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.PostAsync("document", Pages.New("Vilse", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Save_APropertyWithoutAValue_EmptiesIt()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Töms");
        JsonObject sent = await editor.TypedAsync(key, "intro", "en-GB", "To be emptied");
        await Pages.DoneAsync(editor.PutAsync($"document/{key}", sent));
        sent["values"]!.AsArray().Single(value => (string?)value!["alias"] == "intro" && (string?)value["culture"] == "en-GB")!.AsObject().Remove("value");

        await Pages.DoneAsync(editor.PutAsync($"document/{key}", sent));

        Assert.True(string.IsNullOrEmpty(await editor.ValueAsync(key, "intro", "en-GB")));
        Assert.Equal("Töms", await editor.ValueAsync(key, "heading", "sv-SE"));
    }

    [Fact]
    public async Task Validate_WithoutWhatIsMandatory_NamesIt()
    {
        using Editor editor = await site.SignInAsync();
        JsonObject sent = Pages.New("Utan ägare");
        sent["values"]!.AsArray().RemoveAt(2);

        HttpResponseMessage answer = await editor.PostAsync("document/validate", sent);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("PropertyValidationError", (string?)problem["operationStatus"]);
        Assert.Contains("pageOwner", Assert.Single(problem["errors"]!.AsObject()).Key, StringComparison.Ordinal);
        await Pages.DoneAsync(editor.PostAsync("document/validate", Pages.New("Med ägare")));
    }

    [Fact]
    public async Task Publish_OneLanguage_KeepsTheDraftOfTheOther()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Ett språk");
        await Pages.DoneAsync(editor.PublishAsync(key, "sv-SE", "en-GB"));
        await Pages.DoneAsync(editor.PutAsync($"document/{key}", await editor.TypedAsync(key, "heading", "en-GB", "A draft")));

        await Pages.DoneAsync(editor.PutAsync($"document/{key}", await editor.TypedAsync(key, "heading", "sv-SE", "Publicerad rubrik")));
        await Pages.DoneAsync(editor.PublishAsync(key, "sv-SE"));

        Assert.Equal("A draft", await editor.ValueAsync(key, "heading", "en-GB"));
        JsonNode published = await editor.ReadAsync($"document/{key}/published");
        Assert.Equal(["Ett språk (en)", "Publicerad rubrik"], published["values"]!.AsArray()
            .Where(value => (string?)value!["alias"] == "heading").Select(value => (string?)value!["value"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Publish_AtATime_IsScheduled()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Senare");
        DateTimeOffset time = site.Time.GetUtcNow().AddYears(1);

        await Pages.DoneAsync(editor.PutAsync($"document/{key}/publish", new { publishSchedules = new[] { new { culture = "sv-SE", schedule = new { publishTime = time } } } }));

        JsonNode swedish = (await editor.ReadAsync($"document/{key}"))["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == "sv-SE")!;
        Assert.Equal("Draft", (string?)swedish["state"]);
        Assert.Equal(time, swedish["scheduledPublishDate"]!.GetValue<DateTimeOffset>(), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(-1, null, "PublishTimeNeedsToBeInFuture")]
    [InlineData(null, -1, "UpublishTimeNeedsToBeInFuture")]
    [InlineData(2, 1, "UnpublishTimeNeedsToBeAfterPublishTime")]
    public async Task Publish_AtATimeThatHasPassed_IsRefusedAndSchedulesNothing(int? publishIn, int? unpublishIn, string reason)
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("För sent");
        DateTimeOffset? At(int? hours) => hours is { } known ? site.Time.GetUtcNow().AddHours(known) : null;

        await Pages.RefusedAsync(HttpStatusCode.BadRequest, reason, editor.PutAsync(
            $"document/{key}/publish", new { publishSchedules = new[] { new { culture = "sv-SE", schedule = new { publishTime = At(publishIn), unpublishTime = At(unpublishIn) } } } }));

        JsonNode swedish = (await editor.ReadAsync($"document/{key}"))["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == "sv-SE")!;
        Assert.Null(swedish["scheduledPublishDate"]);
        Assert.Null(swedish["scheduledUnpublishDate"]);
    }

    [Fact]
    public async Task Publish_BelowSomethingUnpublished_SaysSo()
    {
        using Editor editor = await site.SignInAsync();
        string parent = await editor.CreateAsync("Opublicerad");
        string child = await editor.CreateAsync("Under den", parent);

        await Pages.RefusedAsync(HttpStatusCode.BadRequest, "PathNotPublished", editor.PublishAsync(child, "sv-SE"));
    }

    [Fact]
    public async Task PublishWithDescendants_Branch_IsPublishedWhenItsTaskIsComplete()
    {
        using Editor editor = await site.SignInAsync();
        string parent = await editor.CreateAsync("Gren");
        string child = await editor.CreateAsync("Kvist", parent);

        HttpResponseMessage answer = await editor.PutAsync(
            $"document/{parent}/publish-with-descendants", new { includeUnpublishedDescendants = true, cultures = new[] { "sv-SE", "en-GB" } });

        JsonNode task = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        while (!task["isComplete"]!.GetValue<bool>())
        {
            task = await editor.ReadAsync($"document/{parent}/publish-with-descendants/result/{task["taskId"]}");
        }

        JsonNode document = await editor.ReadAsync($"document/{child}");
        Assert.All(document["variants"]!.AsArray(), variant => Assert.Equal("Published", (string?)variant!["state"]));
    }

    [Fact]
    public async Task Unpublish_OneLanguage_LeavesTheOther()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Tas tillbaka");
        await Pages.DoneAsync(editor.PublishAsync(key, "sv-SE", "en-GB"));

        await Pages.DoneAsync(editor.PutAsync($"document/{key}/unpublish", new { cultures = new[] { "en-GB" } }));

        JsonNode item = (await editor.ReadAsync($"item/document?id={key}"))[0]!;
        Assert.Equal(["en-GB: Draft", "sv-SE: Published"], item["variants"]!.AsArray().Select(variant => $"{variant!["culture"]}: {variant["state"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task CreateAndPublish_Page_IsPublishedAtOnceAndUpdatedSo()
    {
        using Editor editor = await site.SignInAsync();
        JsonObject sent = Pages.New("På en gång");
        sent["culturesToPublish"] = new JsonArray("sv-SE", "en-GB");

        Assert.Equal(HttpStatusCode.Created, (await editor.PostAsync("document/create-and-publish", sent)).StatusCode);
        string key = (string)sent["id"]!;
        JsonObject changed = await editor.TypedAsync(key, "heading", "sv-SE", "Ändrad på en gång");
        changed["culturesToPublish"] = new JsonArray("sv-SE");
        await Pages.DoneAsync(editor.PutAsync($"document/{key}/update-and-publish", changed));

        JsonNode published = await editor.ReadAsync($"document/{key}/published");
        Assert.Contains(published["values"]!.AsArray(), value => (string?)value!["value"] == "Ändrad på en gång");
    }

    [Fact]
    public async Task Patch_OneValue_LeavesTheOthers()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Lappas");

        await Pages.DoneAsync(editor.CallAsync(HttpMethod.Patch, $"document/{key}/patch", new
        {
            operations = new[] { new { op = "replace", path = "/values[alias=heading,culture=sv-SE,segment=null]/value", value = "Lappad" } },
        }));

        Assert.Equal("Lappad", await editor.ValueAsync(key, "heading", "sv-SE"));
        Assert.Equal("Lappas (en)", await editor.ValueAsync(key, "heading", "en-GB"));
        Assert.Equal("Kommunikation", await editor.ValueAsync(key, "pageOwner", null));
    }

    [Fact]
    public async Task Save_EveryDocumentOfTheSeedAsItWasRead_IsValidAndChangesNothing()
    {
        using Editor editor = await site.SignInAsync();
        var faults = new List<string>();
        var open = new Queue<string>([Pages.Home]);
        while (open.TryDequeue(out string? key))
        {
            JsonNode before = await editor.ReadAsync($"document/{key}");
            var sent = new { values = before["values"], variants = before["variants"], template = (object?)null };
            HttpResponseMessage validated = await editor.PutAsync($"/umbraco/management/api/v1.1/document/{key}/validate", sent);
            HttpResponseMessage saved = await editor.PutAsync($"document/{key}", sent);
            JsonNode after = await editor.ReadAsync($"document/{key}");
            if (!validated.IsSuccessStatusCode || !saved.IsSuccessStatusCode || !JsonNode.DeepEquals(before["values"], after["values"]) || before.ToJsonString().Contains("System.", StringComparison.Ordinal))
            {
                faults.Add($"{before["variants"]![0]!["name"]}: {(int)validated.StatusCode} {(int)saved.StatusCode} {await validated.Content.ReadAsStringAsync()}");
            }

            foreach (string child in Pages.Keys(await editor.ReadAsync($"tree/document/children?parentId={key}&take=1000")).Where(child => !open.Contains(child)))
            {
                open.Enqueue(child);
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("replace", "/values[alias=nothing]/value")]
    [InlineData("replace", "/id")]
    [InlineData("test", "/values/0/value")]
    [InlineData("add", "values")]
    [InlineData("remove", "/values/99")]
    public async Task Patch_ThatLeadsNowhere_IsRefusedAndChangesNothing(string op, string path)
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Lappas inte");
        string before = (await editor.ReadAsync($"document/{key}")).ToJsonString();

        HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Patch, $"document/{key}/patch", new { operations = new[] { new { op, path, value = "x" } } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, (await editor.ReadAsync($"document/{key}")).ToJsonString());
    }
}
