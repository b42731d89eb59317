using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Pictures;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Pictures come in without a form, are found, described, approved and thrown away; nobody sees more than the start nodes allow.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class MediaTests(BackofficeSite site)
{
    private static readonly Guid Pictures = Guid.Parse("135c80ff-60e5-5fa9-9d93-d08d59dab07c");
    private static readonly Guid Nature = Guid.Parse("a8400db4-3da8-51a9-9878-3d369b7ea201");
    private static readonly Guid Mist = Guid.Parse("9607bfeb-7b4e-5d00-a71b-732da7d20b3f");
    private static readonly Guid BrandImage = Guid.Parse("404c7941-1d97-5df2-b3c7-8e69fdb4e37c");
    private static readonly Guid FolderType = Guid.Parse("f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d");
    private static readonly byte[] Photo = SamplePictures.Photo(640, 480).JpegsaveBuffer();

    [Fact]
    public async Task Tree_FromTheRoot_LeadsToAPictureAndItsFolders()
    {
        using Editor editor = await site.SignInAsync();

        JsonNode root = await editor.ReadAsync("tree/media/root?skip=0&take=50");
        JsonNode way = await editor.ReadAsync($"tree/media/ancestors?descendantId={Mist}");
        JsonNode siblings = await editor.ReadAsync($"tree/media/siblings?target={Mist}&before=1&after=1");

        Assert.Contains(root["items"]!.AsArray(), item => item!["variants"]![0]!["name"]!.GetValue<string>() == "Bilder");
        Assert.Equal([Pictures, Nature, Mist], way.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
        Assert.Equal(3, siblings["items"]!.AsArray().Count);
        Assert.Equal(root["total"]!.GetValue<int>(), (await editor.ReadAsync("tree/media/root?take=0"))["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("jpg", "brandImage")]
    [InlineData("png", "brandImage")]
    [InlineData("svg", "brandLogo")]
    [InlineData("pdf", "brandDocument")]
    [InlineData("mp4", "brandVideo")]
    public async Task Types_ForAFileInAPictureFolder_AreOneAndCarryRights(string extension, string expected)
    {
        using Editor editor = await site.SignInAsync();

        JsonNode allowed = await editor.ReadAsync($"item/media-type/allowed?fileExtension={extension}");
        JsonNode below = await editor.ReadAsync($"media-type/{FolderType}/allowed-children?parentContentKey={Pictures}");

        HashSet<Guid> there = [.. below["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>())];
        Guid[] offered = [.. allowed["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()).Where(there.Contains)];
        JsonNode type = await editor.ReadAsync($"media-type/{Assert.Single(offered)}");
        Assert.Equal(expected, type["alias"]!.GetValue<string>());
    }

    [Fact]
    public async Task Upload_OnlyTheFile_IsADraftThatEditorsSeeAndNobodyElse()
    {
        using Editor editor = await site.SignInAsync();

        Guid key = await editor.UploadAsync(BrandImage, Nature, "Ny bild.jpg", Photo);

        JsonNode media = await editor.ReadAsync($"media/{key}");
        string source = media["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "umbracoFile")!["value"]!["src"]!.GetValue<string>();
        Assert.Equal("Varumarke.NotApproved", Assert.Single(media["flags"]!.AsArray())!["alias"]!.GetValue<string>());
        JsonNode thumbnail = await editor.ReadAsync($"imaging/resize/urls?id={key}&height=200&width=200&mode=Min");
        string small = thumbnail[0]!["urlInfos"]![0]!["url"]!.GetValue<string>();
        Assert.StartsWith($"https://backoffice.example.se{source}?", small, StringComparison.Ordinal);
        foreach (string address in (string[])[source, small])
        {
            HttpResponseMessage seen = await editor.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            Assert.True(seen.Headers.CacheControl!.Private && seen.Headers.CacheControl.NoCache);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Editor().Client.GetAsync(address)).StatusCode);
        }

        Assert.Contains((await editor.ReadAsync($"collection/media?id={Nature}&dataTypeId=&orderBy=updateDate&orderDirection=Descending&filter=&skip=0&take=100"))["items"]!.AsArray(), item => item!["id"]!.GetValue<Guid>() == key);
    }

    [Fact]
    public async Task Save_ApprovedWithoutRights_IsRefusedAndSaysWhatIsMissing_ThenComplete_IsDelivered()
    {
        using Editor editor = await site.SignInAsync();
        Guid key = await editor.UploadAsync(BrandImage, Nature, "Att godkänna.jpg", Photo);
        JsonNode media = await editor.ReadAsync($"media/{key}");

        HttpResponseMessage refused = await editor.PutAsync($"media/{key}", With(media, ("approval", "approved"), ("photographer", "Åsa Öberg"), ("rightsHolder", "  ")));
        JsonNode problem = (await refused.Content.ReadFromJsonAsync<JsonNode>())!;

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("PropertyValidationError", problem["operationStatus"]!.GetValue<string>());
        Assert.Equal(["altTextSv", "legalBasis", "licence", "madeHow", "rightsHolder"], problem["missingProperties"]!.AsArray().Select(alias => alias!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PutAsync($"media/{key}/validate", With(media, ("approval", "approved")))).StatusCode);
        Assert.DoesNotContain("Åsa Öberg", (await editor.ReadAsync($"media/{key}")).ToString(), StringComparison.Ordinal);

        HttpResponseMessage saved = await editor.PutAsync($"media/{key}", With(
            media, ("approval", "approved"), ("photographer", "Åsa Öberg"), ("rightsHolder", "Hagfors kommun"), ("legalBasis", "noPerson"), ("madeHow", "drawn"), ("licence", new JsonArray("CC0-1.0")), ("decorative", true)));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Editor().Client.GetAsync($"/umbraco/delivery/api/v2/media/item/{key}")).StatusCode);

        // What makes it complete cannot be taken away while it is approved.
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PutAsync($"media/{key}", With(await editor.ReadAsync($"media/{key}"), ("photographer", "")))).StatusCode);
    }

    [Fact]
    public async Task Upload_Refused_SaysWhyAndLeavesNothing()
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage script = await editor.SendFileAsync(Guid.NewGuid(), "bild.jpg", "<script>alert(1)</script>"u8.ToArray());
        HttpResponseMessage program = await editor.SendFileAsync(Guid.NewGuid(), "program.exe", [0x4d, 0x5a, 0, 0]);
        HttpResponseMessage noForm = await editor.PostAsync("temporary-file", new { id = Guid.NewGuid() });
        Guid taken = Guid.NewGuid();
        HttpResponseMessage first = await editor.SendFileAsync(taken, "bild.jpg", Photo);
        HttpResponseMessage second = await editor.SendFileAsync(taken, "bild.jpg", Photo);
        HttpResponseMessage gone = await editor.PostAsync("media", NewMedia(Guid.NewGuid(), BrandImage, Nature, "Utan fil", Guid.NewGuid()));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, script.StatusCode);
        Assert.Contains("script", (await script.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, program.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, noForm.StatusCode);
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict], [first.StatusCode, second.StatusCode]);
        Assert.Equal(HttpStatusCode.BadRequest, gone.StatusCode);
        Assert.DoesNotContain((await editor.ReadAsync($"item/media/search?query=Utan fil"))["items"]!.AsArray(), _ => true);
    }

    [Fact]
    public async Task Media_MovedThrownAwayRestoredAndDeleted_IsWhereItWasPut()
    {
        using Editor editor = await site.SignInAsync();
        Guid folder = await FolderAsync(editor, "Arbetsmapp", null);
        Guid key = await editor.UploadAsync(BrandImage, folder, "Flyttbild.jpg", Photo);
        Guid other = await editor.UploadAsync(BrandImage, folder, "Annan bild.jpg", Photo);

        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync("media/sort", new { parent = new { id = folder }, sorting = new[] { new { id = other, sortOrder = 0 }, new { id = key, sortOrder = 1 } } })).StatusCode);
        Assert.Equal([other, key], await ChildrenAsync(editor, folder));
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"media/{key}/move", new { target = new { id = Pictures } })).StatusCode);
        Assert.Equal([other], await ChildrenAsync(editor, folder));
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"media/{key}/move-to-recycle-bin", new { })).StatusCode);
        Assert.Contains((await editor.ReadAsync("recycle-bin/media/root?take=100"))["items"]!.AsArray(), item => item!["id"]!.GetValue<Guid>() == key);
        Assert.Equal(Pictures, (await editor.ReadAsync($"recycle-bin/media/{key}/original-parent"))["id"]!.GetValue<Guid>());
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"recycle-bin/media/{key}/restore", new { target = new { id = folder } })).StatusCode);
        Assert.Contains(key, await ChildrenAsync(editor, folder));

        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"media/{folder}/move-to-recycle-bin", new { })).StatusCode);
        Assert.Equal(2, (await editor.ReadAsync($"recycle-bin/media/children?parentId={folder}"))["total"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"recycle-bin/media/{folder}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"media/{key}")).StatusCode);
    }

    [Fact]
    public async Task Media_ThatLayAtTheRoot_IsRestoredThere()
    {
        using Editor editor = await site.SignInAsync();
        Guid folder = await FolderAsync(editor, "Låg överst", null);
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"media/{folder}/move-to-recycle-bin", new { })).StatusCode);

        HttpResponseMessage origin = await editor.GetAsync($"recycle-bin/media/{folder}/original-parent");

        Assert.Equal(HttpStatusCode.OK, origin.StatusCode);
        Assert.Equal("null", await origin.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"recycle-bin/media/{folder}/restore", new { target = (object?)null })).StatusCode);
        Assert.Contains((await editor.ReadAsync("tree/media/root?take=100"))["items"]!.AsArray(), item => item!["id"]!.GetValue<Guid>() == folder);
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"media/{folder}/move-to-recycle-bin", new { })).StatusCode);
    }

    [Fact]
    public async Task References_ToAPictureInUse_NameThePages()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode all = await editor.ReadAsync($"tree/media/children?parentId={Nature}&take=100");
        string ids = string.Join('&', all["items"]!.AsArray().Select(item => $"id={item!["id"]!.GetValue<Guid>()}"));

        Guid used = (await editor.ReadAsync($"media/are-referenced?{ids}&take=100"))["items"]![0]!["id"]!.GetValue<Guid>();
        JsonNode users = await editor.ReadAsync($"media/{used}/referenced-by");

        Assert.Contains(users["items"]!.AsArray(), user => user!["$type"]!.GetValue<string>() == "DocumentReferenceResponseModel");
        Assert.NotEqual(0, (await editor.ReadAsync($"media/{Nature}/referenced-descendants"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task StartNode_Elsewhere_ShowsOnlyTheWayAndWhatIsBelow()
    {
        int start = site.Services.GetRequiredService<IIdKeyMap>().GetIdForKey(Nature, UmbracoObjectTypes.Media).Result;
        await site.UserAsync("naturfotograf", group =>
        {
            group.AddAllowedSection(Constants.Applications.Media);
            group.StartMediaId = start;
        });
        using Editor editor = await site.SignInAsync("naturfotograf@hagfors.example.se");
        using Editor chief = await site.SignInAsync();
        Guid elsewhere = await chief.UploadAsync(BrandImage, Pictures, "Någon annans.jpg", Photo);

        JsonNode root = await editor.ReadAsync("tree/media/root");
        Assert.True(Assert.Single(root["items"]!.AsArray())!["noAccess"]!.GetValue<bool>());
        Assert.Equal([Nature], await ChildrenAsync(editor, Pictures));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"media/{Mist}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"media/{elsewhere}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PutAsync($"media/{elsewhere}/move-to-recycle-bin", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync($"media/{Pictures}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PutAsync($"media/{Mist}/move", new { target = new { id = Pictures } })).StatusCode);
        Assert.Empty((await editor.ReadAsync($"item/media?id={elsewhere}")).AsArray());
        Assert.Empty((await editor.ReadAsync($"imaging/resize/urls?id={elsewhere}")).AsArray());
        Assert.Empty((await editor.ReadAsync("item/media/search?query=Någon annans"))["items"]!.AsArray());
        Assert.NotEmpty((await editor.ReadAsync("item/media/search?query=dimma"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("recycle-bin/media/root")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostAsync("media", NewMedia(Guid.NewGuid(), FolderType, null, "Överst", null))).StatusCode);
        string address = (await chief.ReadAsync($"media/urls?id={elsewhere}"))[0]!["urlInfos"]![0]!["url"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await chief.Client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("collection/media?orderBy=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("collection/media?skip=-1", HttpStatusCode.BadRequest)]
    [InlineData("collection/media?id=00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("imaging/resize/urls?id=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("imaging/resize/urls?width=1000000", HttpStatusCode.BadRequest)]
    [InlineData("media/00000000-0000-0000-0000-000000000001/referenced-by", HttpStatusCode.NotFound)]
    [InlineData("recycle-bin/media/00000000-0000-0000-0000-000000000001/original-parent", HttpStatusCode.NotFound)]
    [InlineData("temporary-file/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    public async Task Get_BadInput_IsAProblem(string path, HttpStatusCode expected)
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    internal static object NewMedia(Guid key, Guid type, Guid? parent, string name, Guid? file) => new
    {
        id = key,
        parent = parent is { } id ? new { id } : null,
        mediaType = new { id = type },
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        values = file is null ? [] : new[] { new { alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = file } } },
    };

    private static async Task<Guid> FolderAsync(Editor editor, string name, Guid? parent)
    {
        var key = Guid.NewGuid();
        HttpResponseMessage made = await editor.PostAsync("media", NewMedia(key, FolderType, parent, name, null));
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        Assert.Equal(key.ToString(), made.Headers.GetValues("Umb-Generated-Resource").Single());
        return key;
    }

    private static async Task<Guid[]> ChildrenAsync(Editor editor, Guid parent) =>
        [.. (await editor.ReadAsync($"tree/media/children?parentId={parent}"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>())];

    internal static JsonNode With(JsonNode media, params (string Alias, JsonNode? Value)[] changes)
    {
        JsonObject copy = media.DeepClone().AsObject();
        JsonArray values = copy["values"]!.AsArray();
        foreach ((string alias, JsonNode? value) in changes)
        {
            JsonNode? known = values.FirstOrDefault(value => value!["alias"]!.GetValue<string>() == alias);
            values.Remove(known);
            values.Add(new JsonObject { ["alias"] = alias, ["culture"] = null, ["segment"] = null, ["value"] = value?.DeepClone() });
        }

        return copy;
    }
}

/// <summary>What the client does to bring a file in.</summary>
internal static class UploadingEditor
{
    public static async Task<HttpResponseMessage> SendFileAsync(this Editor editor, Guid key, string name, byte[] file)
    {
        var form = new MultipartFormDataContent { { new StringContent(key.ToString()), "Id" }, { new ByteArrayContent(file), "File", name } };
        var request = new HttpRequestMessage(HttpMethod.Post, Editor.Api + "temporary-file") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        return await editor.Client.SendAsync(request);
    }

    public static async Task<Guid> UploadAsync(this Editor editor, Guid type, Guid parent, string name, byte[] file)
    {
        (Guid key, Guid temporary) = (Guid.NewGuid(), Guid.NewGuid());
        HttpResponseMessage sent = await editor.SendFileAsync(temporary, name, file);
        Assert.True(sent.StatusCode == HttpStatusCode.Created, await sent.Content.ReadAsStringAsync());
        HttpResponseMessage made = await editor.PostAsync("media", MediaTests.NewMedia(key, type, parent, name, temporary));
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        return key;
    }
}
