using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Blueprints: made from a page, kept in folders, begun from.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class BlueprintTests(BackofficeSite site)
{
    [Fact]
    public async Task Blueprint_MadeFromAPage_IsOfferedForItsTypeAndLiesInItsFolder()
    {
        using Editor editor = await site.SignInAsync();
        (string folder, string key) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        string page = await editor.CreateAsync("Förlaga");
        Assert.Equal(HttpStatusCode.Created, (await editor.PostAsync("document-blueprint/folder", new { id = folder, name = "Mallar" })).StatusCode);

        Assert.Equal(HttpStatusCode.Created, (await editor.PostAsync("document-blueprint/from-document", new { id = key, name = "Mall för guide", document = new { id = page }, parent = new { id = folder } })).StatusCode);

        Assert.Contains(folder, Pages.Keys(await editor.ReadAsync("tree/document-blueprint/root")));
        Assert.Equal([key], Pages.Keys(await editor.ReadAsync($"tree/document-blueprint/children?parentId={folder}")));
        Assert.Equal([folder, key], Pages.Keys(await editor.ReadAsync($"tree/document-blueprint/ancestors?descendantId={key}")));
        Assert.Contains(key, Pages.Keys(await editor.ReadAsync($"document-type/{Pages.GuidePage}/blueprint")));
        JsonNode scaffold = await editor.ReadAsync($"document-blueprint/{key}/scaffold");
        Assert.Contains(scaffold["values"]!.AsArray(), value => (string?)value!["value"] == "Förlaga");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document/{key}")).StatusCode);
    }

    [Fact]
    public async Task Blueprint_Changed_SaysTheNewAndIsGoneWhenDeleted()
    {
        using Editor editor = await site.SignInAsync();
        JsonObject sent = Pages.New("Mall", parent: null);
        string key = (string)sent["id"]!;
        Assert.Equal(HttpStatusCode.Created, (await editor.PostAsync("document-blueprint", sent)).StatusCode);

        sent.With("heading", "sv-SE", "Ändrad mall");
        await Pages.DoneAsync(editor.PutAsync($"document-blueprint/{key}", sent));

        Assert.Contains((await editor.ReadAsync($"document-blueprint/{key}"))["values"]!.AsArray(), value => (string?)value!["value"] == "Ändrad mall");
        await Pages.DoneAsync(editor.CallAsync(HttpMethod.Delete, $"document-blueprint/{key}"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document-blueprint/{key}")).StatusCode);
    }

    [Fact]
    public async Task Folder_ThatIsNotEmpty_IsNotDeleted()
    {
        using Editor editor = await site.SignInAsync();
        string folder = Guid.NewGuid().ToString();
        await editor.PostAsync("document-blueprint/folder", new { id = folder, name = "Full" });
        await editor.PostAsync("document-blueprint/folder", new { id = Guid.NewGuid(), name = "I den", parent = new { id = folder } });

        await Pages.RefusedAsync(HttpStatusCode.BadRequest, "NotEmpty", editor.CallAsync(HttpMethod.Delete, $"document-blueprint/folder/{folder}"));
    }
}
