using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Two editors at one document.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class ConflictTests(BackofficeSite site)
{
    [Fact]
    public async Task Save_OverANewerVersion_SaysWhoAndWhereAndChangesNothing()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Två skriver");
        EntityTagHeaderValue read = await MarkAsync(editor, key);
        JsonObject mine = await editor.TypedAsync(key, "heading", "sv-SE", "Min rubrik");
        await Pages.DoneAsync(editor.PutAsync($"document/{key}", await editor.TypedAsync(key, "heading", "sv-SE", "Deras rubrik")));

        HttpResponseMessage answer = await SaveAsync(editor, key, mine, read);

        JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("ConcurrencyViolation", (string?)problem["operationStatus"]);
        Assert.NotEmpty((string)problem["changedBy"]!["name"]!);
        JsonNode difference = Assert.Single(problem["differences"]!.AsArray())!;
        Assert.Equal(("heading", "sv-SE"), ((string?)difference["alias"], (string?)difference["culture"]));
        Assert.Equal("Deras rubrik", await editor.ValueAsync(key, "heading", "sv-SE"));

        EntityTagHeaderValue newer = EntityTagHeaderValue.Parse((string)problem["currentVersion"]!);
        Assert.Equal(newer, await MarkAsync(editor, key));
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(editor, key, mine, newer)).StatusCode);
        Assert.Equal("Min rubrik", await editor.ValueAsync(key, "heading", "sv-SE"));
    }

    [Fact]
    public async Task Save_TwiceInARow_GoesOnFromItsOwnVersion()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Sparas två gånger");
        EntityTagHeaderValue read = await MarkAsync(editor, key);

        HttpResponseMessage first = await SaveAsync(editor, key, await editor.TypedAsync(key, "heading", "sv-SE", "Ett"), read);
        HttpResponseMessage second = await SaveAsync(editor, key, await editor.TypedAsync(key, "heading", "sv-SE", "Två"), first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(read, first.Headers.ETag);
    }

    [Fact]
    public async Task Save_AfterAnotherPublishedTheSameText_IsNoConflict()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Publiceras under tiden");
        EntityTagHeaderValue read = await MarkAsync(editor, key);
        await Pages.DoneAsync(editor.PublishAsync(key, "sv-SE", "en-GB"));

        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(editor, key, await editor.TypedAsync(key, "heading", "sv-SE", "Vidare"), read)).StatusCode);
    }

    private static async Task<EntityTagHeaderValue> MarkAsync(Editor editor, string key) => (await editor.GetAsync($"document/{key}")).Headers.ETag!;

    private static Task<HttpResponseMessage> SaveAsync(Editor editor, string key, JsonObject sent, EntityTagHeaderValue read)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{Editor.Api}document/{key}") { Content = JsonContent.Create(sent) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        request.Headers.IfMatch.Add(read);
        return editor.Client.SendAsync(request);
    }
}
