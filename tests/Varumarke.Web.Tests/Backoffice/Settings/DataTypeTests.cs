using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>Data types as the client designs them: made, kept in folders, changed, copied, and not deleted where something needs them.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class DataTypeTests(BackofficeSite site)
{
    private static readonly HttpMethod Delete = HttpMethod.Delete;

    [Fact]
    public async Task DataType_ItsWholeLife()
    {
        using Editor editor = await site.SignInAsync();
        string folder = await editor.CreateAsync("data-type/folder", new { name = "Mapp för livet" });
        string id = await editor.CreateAsync("data-type", TextBox("Kortast av alla", 40, folder));

        JsonNode made = await editor.ReadAsync($"data-type/{id}");
        Assert.Equal("Umbraco.TextBox", made.Text("editorAlias"));
        Assert.Equal(40, made["values"]!.AsArray().Single(value => value!.Text("alias") == "maxChars")!["value"]!.GetValue<int>());
        JsonNode inFolder = (await editor.ReadAsync($"tree/data-type/children?parentId={folder}&skip=0&take=100"))["items"]![0]!;
        Assert.Equal((id, folder, false), (inFolder.Text("id"), inFolder["parent"]!.Text("id"), inFolder["isFolder"]!.GetValue<bool>()));
        Assert.Equal([folder, id], (await editor.ReadAsync($"tree/data-type/ancestors?descendantId={id}")).AsArray().Select(item => item!.Text("id")));

        JsonNode found = (await editor.ReadAsync("tree/data-type/search?query=livet&itemKind=Folder"))["items"]!.AsArray().Single()!;
        Assert.Equal((folder, true), (found.Text("id"), found["isFolder"]!.GetValue<bool>()));
        Assert.Equal(id, (await editor.ReadAsync("tree/data-type/search?query=Kortast av alla"))["items"]!.AsArray().Single()!.Text("id"));
        Assert.Equal(folder, (await editor.ReadAsync($"item/data-type/ancestors?id={id}"))[0]!["ancestors"]![0]!.Text("id"));
        Assert.Equal("System.String", (await editor.ReadAsync($"data-type/{id}/schema")).Text("valueTypeName"));

        await editor.DoAsync(HttpMethod.Put, $"data-type/{id}", TextBox("Längre text", 400, null));
        Assert.Equal("Längre text", (await editor.ReadAsync($"item/data-type?id={id}"))[0]!.Text("name"));
        Assert.Equal(id, (await editor.ReadAsync("filter/data-type?name=Längre&take=5"))["items"]![0]!.Text("id"));
        Assert.Equal(id, (await editor.ReadAsync("item/data-type/search?query=Längre&take=5"))["items"]![0]!.Text("id"));

        string copy = await editor.CreateAsync($"data-type/{id}/copy", new { target = (object?)null });
        await editor.DoAsync(HttpMethod.Put, $"data-type/{copy}/move", new { target = new { id = folder } });
        Assert.Equal(2, (await editor.ReadAsync($"tree/data-type/siblings?target={copy}&before=5&after=5"))["items"]!.AsArray().Count);

        await editor.RefusedAsync(HttpStatusCode.BadRequest, "NotEmpty", Delete, $"data-type/folder/{folder}");
        await editor.DoAsync(Delete, $"data-type/{id}");
        await editor.DoAsync(Delete, $"data-type/{copy}");
        await editor.DoAsync(HttpMethod.Put, $"data-type/folder/{folder}", new { name = "Tom mapp" });
        Assert.Equal("Tom mapp", (await editor.ReadAsync($"data-type/folder/{folder}")).Text("name"));
        await editor.DoAsync(Delete, $"data-type/folder/{folder}");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"data-type/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"data-type/folder/{folder}")).StatusCode);
    }

    [Fact]
    public async Task EveryEditor_CanBeConfiguredAndRead()
    {
        using Editor editor = await site.SignInAsync();
        foreach (IDataEditor dataEditor in site.Services.GetRequiredService<PropertyEditorCollection>())
        {
            string id = await editor.CreateAsync("data-type", new { name = "Prov " + dataEditor.Alias, editorAlias = dataEditor.Alias, editorUiAlias = "Umb.Ui", values = Array.Empty<object>() });
            JsonNode made = await editor.ReadAsync($"data-type/{id}");
            Assert.Equal(dataEditor.Alias, made.Text("editorAlias"));
            await editor.DoAsync(HttpMethod.Put, $"data-type/{id}", made);
            Assert.Equal(made["values"]!.ToJsonString(), (await editor.ReadAsync($"data-type/{id}"))["values"]!.ToJsonString());
            await editor.DoAsync(Delete, $"data-type/{id}");
        }
    }

    [Fact]
    public async Task Tree_FoldersOnly_HidesTypes()
    {
        using Editor editor = await site.SignInAsync();
        string folder = await editor.CreateAsync("data-type/folder", new { name = "Bara mapp" });

        JsonArray items = (await editor.ReadAsync("tree/data-type/root?foldersOnly=true&take=100"))["items"]!.AsArray();
        JsonArray everything = (await editor.ReadAsync("tree/data-type/root?take=1000"))["items"]!.AsArray();

        Assert.Contains(items, item => item!.Text("id") == folder);
        Assert.All(items, item => Assert.True(item!["isFolder"]!.GetValue<bool>()));
        Assert.True(everything.Count > items.Count);
        Assert.True(everything[0]!["isFolder"]!.GetValue<bool>());
        await editor.DoAsync(Delete, $"data-type/folder/{folder}");
    }

    [Fact]
    public async Task InUse_IsTold()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode strength = (await editor.ReadAsync("item/document-type/search?query=strength&take=1"))["items"]![0]!;
        JsonNode property = (await editor.ReadAsync($"document-type/{strength.Text("id")}"))["properties"]![0]!;
        string type = property["dataType"]!.Text("id");

        JsonNode uses = await editor.ReadAsync($"data-type/{type}/referenced-by?take=200");

        Assert.Contains(uses["items"]!.AsArray(), use => use!.Text("$type") == "DocumentTypePropertyTypeReferenceResponseModel" && use!["documentType"]!.Text("id") == strength.Text("id"));
        Assert.True((await editor.ReadAsync($"data-type/{type}/is-used")).GetValue<bool>());
    }

    [Fact]
    public async Task BadInput_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        Guid nowhere = Guid.NewGuid();
        await editor.RefusedAsync(HttpStatusCode.NotFound, "PropertyEditorNotFound", HttpMethod.Post, "data-type", new { name = "X", editorAlias = "Ingen.Sadan", values = Array.Empty<object>() });
        await editor.RefusedAsync(HttpStatusCode.NotFound, "PropertyEditorNotFound", HttpMethod.Post, "data-type", new { });
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidName", HttpMethod.Post, "data-type", new { name = "", editorAlias = "Umbraco.TextBox" });
        await editor.RefusedAsync(HttpStatusCode.NotFound, "ParentNotFound", HttpMethod.Post, "data-type", TextBox("X", 1, nowhere.ToString()));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Put, $"data-type/{nowhere}", TextBox("X", 1, null));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", Delete, $"data-type/{nowhere}");
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Put, $"data-type/{nowhere}/move", new { target = (object?)null });
        await editor.RefusedAsync(HttpStatusCode.NotFound, "ParentNotFound", HttpMethod.Post, "data-type/folder", new { name = "X", parent = new { id = nowhere } });
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidName", HttpMethod.Post, "data-type/folder", new { });

        // The list view of media is named by the client's own code.
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "NonDeletable", Delete, "data-type/3a0156c4-3b8c-4803-bdc1-6871faa83fff");
        HttpResponseMessage wrongShape = await editor.PostAsync("data-type", new { name = "X", editorAlias = "Umbraco.TextBox", values = new[] { new { alias = "maxChars", value = new { no = "number" } } } });
        Assert.Equal(HttpStatusCode.BadRequest, wrongShape.StatusCode);
    }

    private static object TextBox(string name, int most, string? folder) => new
    {
        name,
        editorAlias = "Umbraco.TextBox",
        editorUiAlias = "Umb.PropertyEditorUi.TextBox",
        values = new[] { new { alias = "maxChars", value = most } },
        parent = folder is null ? null : new { id = folder },
    };
}
