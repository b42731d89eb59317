using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>The dictionary in two languages: words below words, moved, written to a file and read from one.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class DictionaryTests(BackofficeSite site)
{
    [Fact]
    public async Task Word_ItsWholeLife()
    {
        using Editor editor = await site.SignInAsync();
        string above = await editor.CreateAsync("dictionary", Word("Knappar"));
        string id = await editor.CreateAsync("dictionary", Word("Läs mer", above, "Läs mer", "Read more"));

        JsonNode made = await editor.ReadAsync($"dictionary/{id}");
        Assert.Equal("Read more", made["translations"]!.AsArray().Single(one => one!.Text("isoCode") == "en-GB")!.Text("translation"));
        JsonNode root = (await editor.ReadAsync("tree/dictionary/root?take=10000"))["items"]!.AsArray().Single(item => item!.Text("id") == above)!;
        Assert.True(root["hasChildren"]!.GetValue<bool>());
        Assert.Equal([above, id], (await editor.ReadAsync($"tree/dictionary/ancestors?descendantId={id}")).AsArray().Select(item => item!.Text("id")));
        JsonNode overview = (await editor.ReadAsync("dictionary?filter=Läs&take=10"))["items"]![0]!;
        Assert.Equal((id, above, 2), (overview.Text("id"), overview["parent"]!.Text("id"), overview["translatedIsoCodes"]!.AsArray().Count));

        await editor.DoAsync(HttpMethod.Put, $"dictionary/{id}", new { name = "Läs vidare", translations = new[] { new { isoCode = "sv-SE", translation = "Vidare" }, new { isoCode = "xx-XX", translation = "?" } } });
        await editor.DoAsync(HttpMethod.Put, $"dictionary/{id}/move", new { target = (object?)null });
        Assert.Equal("Läs vidare", (await editor.ReadAsync($"item/dictionary?id={id}"))[0]!.Text("name"));
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidParent", HttpMethod.Put, $"dictionary/{id}/move", new { target = new { id } });
        await editor.RefusedAsync(HttpStatusCode.Conflict, "DuplicateItemKey", HttpMethod.Post, "dictionary", Word("Läs vidare"));
        await editor.DoAsync(HttpMethod.Delete, $"dictionary/{id}");
        await editor.DoAsync(HttpMethod.Delete, $"dictionary/{above}");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"dictionary/{id}")).StatusCode);
    }

    [Fact]
    public async Task WordWrittenToAFile_CanBeReadAgain()
    {
        using Editor editor = await site.SignInAsync();
        string above = await editor.CreateAsync("dictionary", Word("Till fil", null, "Fil", "File"));
        await editor.CreateAsync("dictionary", Word("Under fil", above, "Under", "Below"));

        HttpResponseMessage exported = await editor.GetAsync($"dictionary/{above}/export?includeChildren=true");
        string xml = await exported.Content.ReadAsStringAsync();
        Assert.Equal(("attachment", "Till fil.udt"), (exported.Content.Headers.ContentDisposition!.DispositionType, exported.Content.Headers.ContentDisposition.FileNameStar));
        await editor.DoAsync(HttpMethod.Delete, $"dictionary/{above}");

        string again = await editor.CreateAsync("dictionary/import", new { temporaryFile = new { id = await FileAsync(xml) }, parent = (object?)null });
        Assert.Equal(above, again);
        Assert.Equal("File", (await editor.ReadAsync($"dictionary/{again}"))["translations"]!.AsArray().Single(one => one!.Text("isoCode") == "en-GB")!.Text("translation"));
        Assert.Equal(["Under fil"], (await editor.ReadAsync($"tree/dictionary/children?parentId={again}")).Names());
        await editor.DoAsync(HttpMethod.Delete, $"dictionary/{again}");
    }

    [Theory]
    [InlineData("<DictionaryItem/>")]
    [InlineData("<DocumentType/>")]
    [InlineData("not xml")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><DictionaryItem Name=\"x\"><Value LanguageCultureAlias=\"sv-SE\">&e;</Value></DictionaryItem>")]
    public async Task Import_WhatIsNoDictionary_IsRefused(string xml)
    {
        using Editor editor = await site.SignInAsync();

        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidFileContent", HttpMethod.Post, "dictionary/import", new { temporaryFile = new { id = await FileAsync(xml) } });
        await editor.RefusedAsync(HttpStatusCode.NotFound, "TemporaryFileNotFound", HttpMethod.Post, "dictionary/import", new { temporaryFile = new { id = Guid.NewGuid() } });
    }

    private async Task<Guid> FileAsync(string text)
    {
        var key = Guid.NewGuid();
        await site.Services.GetRequiredService<ITemporaryFileService>().CreateAsync(new CreateTemporaryFileModel
        {
            Key = key,
            FileName = "ord.udt",
            OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes(text)),
        });
        return key;
    }

    private static object Word(string name, string? parent = null, string? swedish = null, string? english = null) => new
    {
        name,
        parent = parent is null ? null : new { id = parent },
        translations = swedish is null
            ? []
            : new[] { new { isoCode = "sv-SE", translation = swedish }, new { isoCode = "en-GB", translation = english! } },
    };
}
