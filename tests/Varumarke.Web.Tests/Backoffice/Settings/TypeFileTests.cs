using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>Types written to files and read from them.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class TypeFileTests(BackofficeSite site)
{
    [Theory]
    [InlineData("document-type")]
    [InlineData("media-type")]
    public async Task TypeWrittenToAFile_CanBeReadAgain(string kind)
    {
        using Editor editor = await site.SignInAsync();
        string id = await editor.CreateAsync(kind, TypeBodies.Type("fil" + kind[..5], Constants.DataTypes.Guids.TextstringGuid));
        string xml = await (await editor.GetAsync($"{kind}/{id}/export")).Content.ReadAsStringAsync();
        JsonNode before = await OneAsync(editor, kind, id);

        await editor.RefusedAsync(HttpStatusCode.BadRequest, "DocumentTypeExists", HttpMethod.Post, $"{kind}/import", await FileAsync(xml));
        await editor.DoAsync(HttpMethod.Put, $"{kind}/{id}/import", await FileAsync(xml.Replace("Typ fil", "Typ från fil", StringComparison.Ordinal)));
        JsonNode replaced = await OneAsync(editor, kind, id);
        Assert.StartsWith("Typ från fil", replaced.Text("name"), StringComparison.Ordinal);
        Assert.Equal(before["properties"]!.ToJsonString(), replaced["properties"]!.ToJsonString());

        await editor.DoAsync(HttpMethod.Delete, $"{kind}/{id}");
        Assert.Equal(kind, (await editor.ReadAsync($"import/analyze?temporaryFileId={await KeyAsync(xml)}")).Text("entityType"));
        Assert.Equal(id, await editor.CreateAsync($"{kind}/import", await FileAsync(xml), kind));
        JsonNode again = await OneAsync(editor, kind, id);
        Assert.Equal(before.Text("alias"), again.Text("alias"));
        Assert.Equal(before["containers"]!.AsArray().Select(one => one!.Text("name")), again["containers"]!.AsArray().Select(one => one!.Text("name")));
        Assert.Equal(before["properties"]![0]!["validation"]!.ToJsonString(), again["properties"]![0]!["validation"]!.ToJsonString());
        await editor.DoAsync(HttpMethod.Delete, $"{kind}/{id}");
    }

    [Theory]
    [InlineData("<MediaType><Info><Alias>x</Alias></Info></MediaType>", "TypeMismatch")]
    [InlineData("<DocumentType/>", "TemporaryFileConversionFailure")]
    [InlineData("{}", "TemporaryFileConversionFailure")]
    public async Task Import_WhatIsNoDocumentType_IsRefused(string text, string reason)
    {
        using Editor editor = await site.SignInAsync();

        await editor.RefusedAsync(HttpStatusCode.BadRequest, reason, HttpMethod.Post, "document-type/import", await FileAsync(text));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "TemporaryFileNotFound", HttpMethod.Post, "document-type/import", new { file = new { id = Guid.NewGuid() } });
    }

    private async Task<object> FileAsync(string text) => new { file = new { id = await KeyAsync(text) } };

    private async Task<Guid> KeyAsync(string text)
    {
        var key = Guid.NewGuid();
        await site.Services.GetRequiredService<ITemporaryFileService>().CreateAsync(new CreateTemporaryFileModel
        {
            Key = key,
            FileName = "typ.udt",
            OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes(text)),
        });
        return key;
    }

    private static async Task<JsonNode> OneAsync(Editor editor, string kind, string id) => (await editor.ReadAsync($"{kind}/batch?id={id}"))["items"]!.AsArray().Single()!;
}
