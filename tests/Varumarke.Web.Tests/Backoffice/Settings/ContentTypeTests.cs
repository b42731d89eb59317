using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>Document, media and member types as the client designs them, which is the same for all three.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class ContentTypeTests(BackofficeSite site)
{
    private static readonly Guid Text = Constants.DataTypes.Guids.TextstringGuid;

    [Theory]
    [InlineData("document-type", "documentType")]
    [InlineData("media-type", "mediaType")]
    [InlineData("member-type", "memberType")]
    public async Task Type_ItsWholeLife(string kind, string reference)
    {
        using Editor editor = await site.SignInAsync();
        string folder = await editor.CreateAsync($"{kind}/folder", new { name = "Mapp " + kind });
        string id = await editor.CreateAsync(kind, TypeBodies.Type("livet" + reference, Text, Guid.Parse(folder), root: true));

        JsonNode made = await OneAsync(editor, kind, id);
        Assert.Equal(("livet" + reference, "Typ livet" + reference), (made.Text("alias"), made.Text("name")));
        Assert.Equal(2, made["containers"]!.AsArray().Count);
        JsonNode property = made["properties"]!.AsArray().Single(one => one!.Text("alias") == $"livet{reference}Rubrik")!;
        Assert.Equal(("Måste finnas", "^[A-Z]"), (property["validation"]!.Text("mandatoryMessage"), property["validation"]!.Text("regEx")));
        string group = made["containers"]!.AsArray().Single(one => one!.Text("name") == "Grupp")!.Text("id");
        Assert.Equal(group, property["container"]!.Text("id"));
        Assert.Equal([folder, id], (await editor.ReadAsync($"tree/{kind}/ancestors?descendantId={id}")).AsArray().Select(item => item!.Text("id")));
        Assert.Equal(id, (await editor.ReadAsync($"tree/{kind}/children?parentId={folder}"))["items"]![0]!.Text("id"));

        // What the designer read can be sent back with a change, and the property keeps its key.
        made["name"] = "Omdöpt";
        await editor.DoAsync(HttpMethod.Put, $"{kind}/{id}", made);
        JsonNode changed = await OneAsync(editor, kind, id);
        Assert.Equal("Omdöpt", changed.Text("name"));
        Assert.Equal(made["properties"]!.ToJsonString(), changed["properties"]!.ToJsonString());

        // Composed into another one.
        Dictionary<string, object?> composed = TypeBodies.Type("sammansatt" + reference, Text);
        composed["compositions"] = new[] { new Dictionary<string, object> { [reference] = new { id }, ["compositionType"] = "Composition" } };
        string whole = await editor.CreateAsync(kind, composed);
        Assert.Equal(id, (await OneAsync(editor, kind, whole))["compositions"]![0]![reference]!.Text("id"));
        Assert.Equal(whole, (await editor.ReadAsync($"{kind}/{id}/composition-references"))[0]!.Text("id"));
        JsonNode available = (await (await editor.PostAsync($"{kind}/available-compositions", new { id = whole, currentPropertyAliases = Array.Empty<string>(), currentCompositeIds = Array.Empty<Guid>(), isElement = false }))
            .Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("Mapp " + kind, available.AsArray().Single(one => one!.Text("id") == id)!["folderPath"]![0]!.GetValue<string>());

        string copy = await editor.CreateAsync($"{kind}/{id}/copy", new { target = new { id = folder } });
        await editor.DoAsync(HttpMethod.Put, $"{kind}/{copy}/move", new { target = (object?)null });
        Assert.Contains((await editor.ReadAsync($"tree/{kind}/root?take=1000"))["items"]!.AsArray(), item => item!.Text("id") == copy);

        await editor.RefusedAsync(HttpStatusCode.BadRequest, "NotEmpty", HttpMethod.Delete, $"{kind}/folder/{folder}");
        foreach (string type in (string[])[whole, copy, id])
        {
            await editor.DoAsync(HttpMethod.Delete, $"{kind}/{type}");
            Assert.Empty((await editor.ReadAsync($"{kind}/batch?id={type}"))["items"]!.AsArray());
        }

        await editor.DoAsync(HttpMethod.Delete, $"{kind}/folder/{folder}");
    }

    [Theory]
    [InlineData("document-type")]
    [InlineData("media-type")]
    [InlineData("member-type")]
    public async Task BadInput_IsRefused(string kind)
    {
        using Editor editor = await site.SignInAsync();
        Guid nowhere = Guid.NewGuid();
        string id = await editor.CreateAsync(kind, TypeBodies.Type("finns" + kind[..3], Text));

        await editor.RefusedAsync(HttpStatusCode.BadRequest, "DuplicateAlias", HttpMethod.Post, kind, TypeBodies.Type("finns" + kind[..3], Text));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "DataTypeNotFound", HttpMethod.Post, kind, TypeBodies.Type("inteData", nowhere));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Put, $"{kind}/{nowhere}", TypeBodies.Type("x", Text));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Delete, $"{kind}/{nowhere}");
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Post, $"{kind}/{nowhere}/copy", new { });
        await editor.RefusedAsync(HttpStatusCode.NotFound, "ContainerNotFound", HttpMethod.Put, $"{kind}/{id}/move", new { target = new { id = nowhere } });
        foreach (object body in (object[])[new { }, new { alias = "utanNamn" }, TypeBodies.Type("mapp", Text, nowhere), TypeBodies.Type("", Text)])
        {
            HttpResponseMessage answer = await editor.PostAsync(kind, body);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
        }

        await editor.DoAsync(HttpMethod.Delete, $"{kind}/{id}");
    }

    [Fact]
    public async Task DocumentType_AllowedBelowAnother_IsOfferedThere()
    {
        using Editor editor = await site.SignInAsync();
        string child = await editor.CreateAsync("document-type", TypeBodies.Type("barnet", Text));
        Dictionary<string, object?> above = TypeBodies.Type("overst", Text, root: true);
        above["allowedDocumentTypes"] = new[] { new { documentType = new { id = child }, sortOrder = 0 } };
        string parent = await editor.CreateAsync("document-type", above);

        Assert.Equal([child], (await editor.ReadAsync($"document-type/{parent}/allowed-children"))["items"]!.AsArray().Select(item => item!.Text("id")));
        Assert.Equal([parent], (await editor.ReadAsync($"document-type/{child}/allowed-parents"))["allowedParentIds"]!.AsArray().Select(item => item!.Text("id")));
        Assert.Contains((await editor.ReadAsync("document-type/allowed-at-root?take=1000"))["items"]!.AsArray(), item => item!.Text("id") == parent);
        JsonNode configuration = await editor.ReadAsync("document-type/configuration");
        Assert.Equal("True", configuration.Text("dataTypesCanBeChanged"));
        Assert.NotEmpty(configuration["reservedFieldNames"]!.AsArray());
        await editor.DoAsync(HttpMethod.Delete, $"document-type/{parent}");
        await editor.DoAsync(HttpMethod.Delete, $"document-type/{child}");
    }

    [Fact]
    public async Task NewProperty_OfAPublishedType_ReachesTheDeliveryApi()
    {
        using Editor editor = await site.SignInAsync();
        string id = await editor.CreateAsync("document-type", TypeBodies.Type("nar", Text, root: true));
        string document = await editor.CreateAsync("document", new
        {
            documentType = new { id },
            parent = (object?)null,
            template = (object?)null,
            values = new[] { new { alias = "narRubrik", value = "Hej" } },
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name = "Sidan nar" } },
        });
        await editor.DoAsync(HttpMethod.Put, $"document/{document}/publish", new { publishSchedules = new[] { new { culture = (string?)null } } });
        JsonNode before = await editor.ReadAsync($"/umbraco/delivery/api/v2/content/item/{document}");

        JsonNode type = await editor.ReadAsync($"document-type/{id}");
        type["properties"]!.AsArray().Add(System.Text.Json.JsonSerializer.SerializeToNode(TypeBodies.Property("nyRad", Text)));
        await editor.DoAsync(HttpMethod.Put, $"document-type/{id}", type);

        JsonNode after = await editor.ReadAsync($"/umbraco/delivery/api/v2/content/item/{document}");
        Assert.False(before["properties"]!.AsObject().ContainsKey("nyRad"));
        Assert.True(after["properties"]!.AsObject().ContainsKey("nyRad"));
        await editor.DoAsync(HttpMethod.Delete, $"document-type/{id}");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Client.GetAsync($"/umbraco/delivery/api/v2/content/item/{document}")).StatusCode);
    }

    private static async Task<JsonNode> OneAsync(Editor editor, string kind, string id) => (await editor.ReadAsync($"{kind}/batch?id={id}"))["items"]!.AsArray().Single()!;
}
