using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Sharing;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Collections and the links to them: what editors make, what all see, and what nobody learns.</summary>
public sealed partial class CollectionTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string Root = "varumarke/collections";
    private static readonly Guid[] Both = [Seed.VillageByTheLake, Seed.AutumnRiver];

    private static string LastDay => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30).ToString("O", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Public_MadeByAnEditor_IsListedShownAndInTheApi_InItsOrder()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode made = await MakeAsync(editor, Both, isPublic: true);
        string id = Id(made), name = made["name"]!["sv"]!.GetValue<string>(), page = made["addresses"]!["sv"]!.GetValue<string>();
        using HttpClient client = Client();

        Assert.Contains(name, await TextAsync(client, "/sv/bibliotek/samlingar"), StringComparison.Ordinal);
        Assert.Contains(made["name"]!["en"]!.GetValue<string>(), await TextAsync(client, "/en/library/collections"), StringComparison.Ordinal);
        Assert.Contains(page, await TextAsync(client, "/sitemap.xml"), StringComparison.Ordinal);
        string shown = await TextAsync(client, page);
        Assert.Equal(Both.Select(key => $"{key:N}"), AssetLinks().Matches(shown).Select(match => match.Groups[1].Value));
        Assert.Contains("Illustration: Varumärke-projektet / Hagfors kommun", shown, StringComparison.Ordinal);
        Assert.Contains("Får användas", shown, StringComparison.Ordinal);

        JsonNode listed = (await JsonAsync(client, "/api/v1/collections?limit=100"))["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == id)!;
        Assert.Equal(2, listed["assets"]!.GetValue<int>());
        JsonNode whole = await JsonAsync(client, $"/api/v1/collections/{id}?lang=en");
        Assert.Equal(Both.Select(key => key.ToString()), whole["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task NotPublic_IsNamedNowhere()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode made = await MakeAsync(editor, Both, isPublic: false);
        string name = made["name"]!["sv"]!.GetValue<string>();
        using HttpClient client = Client();

        foreach (string address in (string[])["/sv/bibliotek/samlingar", "/api/v1/collections?limit=100", "/sitemap.xml"])
        {
            string text = await TextAsync(client, address);
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Id(made), text.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(made["addresses"]!["sv"]!.GetValue<string>())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/collections/{Id(made)}")).StatusCode);
    }

    [Fact]
    public async Task Withdrawn_IsInNoPageAndNoCount_AndComesBack()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode made = await MakeAsync(editor, Both, isPublic: true);
        string link = await LinkAsync(editor, Id(made));
        string[] pages = [made["addresses"]!["sv"]!.GetValue<string>(), link, $"/api/v1/collections/{Id(made)}", "/sv/bibliotek/samlingar"];
        using HttpClient client = Client();

        using (new ChangedMedia(site.Services.GetRequiredService<IMediaService>(), Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            foreach (string address in pages)
            {
                string text = await TextAsync(client, address);
                Assert.DoesNotContain("höstfärger", text, StringComparison.Ordinal);
                Assert.DoesNotContain($"{Seed.AutumnRiver:N}", text, StringComparison.Ordinal);
                Assert.DoesNotContain($"{Seed.AutumnRiver}", text, StringComparison.Ordinal);
            }

            Assert.Equal(1, (await JsonAsync(client, $"/api/v1/collections/{Id(made)}"))["collection"]!["assets"]!.GetValue<int>());
            Assert.Contains("1 fil", await TextAsync(client, link), StringComparison.Ordinal);
        }

        Assert.Equal(2, (await JsonAsync(client, $"/api/v1/collections/{Id(made)}"))["collection"]!["assets"]!.GetValue<int>());
        using var all = new ChangedMedia(site.Services.GetRequiredService<IMediaService>(), Seed.AutumnRiver, ("approval", "withdrawn"));
        using var other = new ChangedMedia(site.Services.GetRequiredService<IMediaService>(), Seed.VillageByTheLake, ("approval", "withdrawn"));
        Assert.DoesNotContain(made["name"]!["sv"]!.GetValue<string>(), await TextAsync(client, "/sv/bibliotek/samlingar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_LeadsToTheCollection_WhoseZipHasReceipts()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode made = await MakeAsync(editor, Both, isPublic: false);
        string link = await LinkAsync(editor, Id(made));
        using HttpClient client = Client();

        using HttpResponseMessage shown = await client.GetAsync(link + "?lang=sv&size=original");
        string page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Equal("no-store", shown.Headers.CacheControl!.ToString());
        Assert.Contains("noindex", page, StringComparison.Ordinal);
        Assert.Contains(made["name"]!["sv"]!.GetValue<string>(), page, StringComparison.Ordinal);
        Assert.Equal(2, SelectedOriginals().Count(page));

        using var order = new FormUrlEncodedContent(Both.SelectMany(key => (KeyValuePair<string, string>[])[new("item", $"{key:N}"), new("size", "original")]));
        using HttpResponseMessage ordered = await client.PostAsync("/sv/korg/hamta", order);
        string receipts = ordered.Headers.Location!.OriginalString;
        byte[] zip = await client.GetByteArrayAsync(receipts.Replace("kvitton", "filer.zip", StringComparison.Ordinal).Replace("&hamta=1", string.Empty, StringComparison.Ordinal));
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(5, archive.Entries.Count);
        Assert.Equal(2, Regex.Count(receipts, "r="));
    }

    [Fact]
    public async Task Link_WrongEndedOrTakenBack_IsTheSamePage()
    {
        using Editor editor = await site.SignInAsync();
        string id = Id(await MakeAsync(editor, Both, isPublic: false));
        JsonNode taken = await LinkNodeAsync(editor, id, null), deleted = await LinkNodeAsync(editor, Id(await MakeAsync(editor, Both, isPublic: false)), null);
        ShareLinkDesk desk = site.Services.GetRequiredService<ShareLinkDesk>();
        (string ended, _) = await desk.MakeAsync(Guid.Parse(id), site.Time.GetUtcNow().UtcDateTime, null, null, Guid.NewGuid(), default);
        (string endedWithPassword, _) = await desk.MakeAsync(Guid.Parse(id), site.Time.GetUtcNow().UtcDateTime, "hemligt-ord", null, Guid.NewGuid(), default);
        using HttpClient client = Client();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Path(taken))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"{Root}/{id}/links/{taken["id"]!.GetValue<string>()}")).StatusCode);
        await editor.CallAsync(HttpMethod.Delete, $"{Root}/{deleted["collection"]!.GetValue<string>()}");

        var answers = new List<string>();
        foreach (string address in (string[])["/s/00000000000000000000", "/s/x", "/s/%01", $"/s/{ended}", $"/s/{endedWithPassword}", Path(taken), Path(deleted)])
        {
            using HttpResponseMessage answer = await client.GetAsync(address + "?lang=sv");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync());
            using HttpResponseMessage tried = await client.PostAsync(address + "?lang=sv", Password("hemligt-ord"));
            Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
            answers.Add(await tried.Content.ReadAsStringAsync());
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("leder ingenstans", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_WithAPassword_ShowsNothingWithoutIt()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode made = await MakeAsync(editor, Both, isPublic: false);
        string name = made["name"]!["sv"]!.GetValue<string>();
        string link = await LinkAsync(editor, Id(made), "hemligt-ord");
        string other = await LinkAsync(editor, Id(made), "hemligt-ord");
        using HttpClient client = Client();

        string asked = await TextAsync(client, link + "?lang=sv");
        Assert.Contains("Länken har ett lösenord", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(name, asked, StringComparison.Ordinal);
        foreach (string wrong in (string[])["", "fel", new string('x', 5000), "hemligt-ord "])
        {
            using HttpResponseMessage refused = await client.PostAsync(link, Password(wrong));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.False(refused.Headers.Contains("Set-Cookie"));
        }

        // What no form may hold is refused before it is looked at.
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(link, Password("hemligt-ord\0"))).StatusCode);

        using HttpResponseMessage right = await client.PostAsync(link + "?lang=sv", Password("hemligt-ord"));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        string cookie = right.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"path={link}", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(name, await WithCookieAsync(client, link, cookie), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await WithCookieAsync(client, other, cookie), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await WithCookieAsync(client, link, "delning=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_TriedTooOften_IsSlowed()
    {
        using var slow = new BackofficeSite();
        using HttpClient client = slow.CreateClient(new() { AllowAutoRedirect = false });

        var statuses = new List<HttpStatusCode>();
        for (int times = 0; times < 21; times++)
        {
            statuses.Add((await client.PostAsync("/s/00000000000000000000", Password("gissning"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses[..^1], status => Assert.Equal(HttpStatusCode.NotFound, status));
    }

    [Theory]
    [InlineData("""{}""", "name.sv")]
    [InlineData("""{"name":{"sv":"x","en":"\u0000"}}""", "name.en")]
    [InlineData("""{"name":{"sv":"x","en":"y"},"assets":[{"id":"8f0a7f2c-4f5e-4d0a-9a0c-1f7a3b0c9d11"}]}""", "assets")]
    [InlineData("""{"name":{"sv":"x","en":"y"},"assets":[{"id":"a8400db4-3da8-51a9-9878-3d369b7ea201"}]}""", "assets")]
    [InlineData("""{"name":{"sv":"x","en":"y"},"description":{"sv":"\u0000"}}""", "description.sv")]
    public async Task Make_OfWhatIsNone_SaysWhy(string body, string parameter)
    {
        using Editor editor = await site.SignInAsync();
        using HttpResponseMessage answer = await editor.PostAsync(Root, JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{parameter}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"lastDay":"2001-01-01"}""")]
    [InlineData("""{"lastDay":"9999-12-31"}""")]
    [InlineData("""{"lastDay":"soon"}""")]
    [InlineData("""{"lastDay":"2026-12-31","password":"kort"}""")]
    public async Task MakeLink_OfWhatIsNone_IsRefused(string body)
    {
        using Editor editor = await site.SignInAsync();
        string id = Id(await MakeAsync(editor, Both, isPublic: false));

        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync($"{Root}/{id}/links", JsonNode.Parse(body)!)).StatusCode);
        Assert.Equal(0, (await editor.ReadAsync($"{Root}/{id}/links"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Save_OverAnothersChange_IsRefused_AndTheAddressOfALinkIsToldOnce()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode made = await MakeAsync(editor, Both, isPublic: false);
        JsonNode link = await LinkNodeAsync(editor, Id(made), null);
        object body = new { version = 0, name = new { sv = "Ny", en = "New" }, assets = new[] { new { id = Seed.AutumnRiver } }, isPublic = true };

        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"{Root}/{Id(made)}", body)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PutAsync($"{Root}/{Id(made)}", body)).StatusCode);
        Assert.Single((await editor.ReadAsync($"{Root}/{Id(made)}"))["assets"]!.AsArray());
        string links = (await editor.ReadAsync($"{Root}/{Id(made)}/links")).ToJsonString();
        Assert.Contains(link["id"]!.GetValue<string>(), links, StringComparison.Ordinal);
        Assert.DoesNotContain(Path(link)["/s/".Length..], links, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editor_WithAStartNodeElsewhere_NeitherSeesNorLosesWhatOthersAdded()
    {
        using Editor all = await site.SignInAsync();
        JsonNode made = await MakeAsync(all, Both, isPublic: false);
        int elsewhere = site.Services.GetRequiredService<IMediaService>().GetRootMedia().Last(item => item.Key != Seed.PictureFolder).Id;
        IUser user = await site.UserAsync($"langtbort{Guid.NewGuid():N}"[..20], group =>
        {
            group.AddAllowedSection("media");
            group.StartMediaId = elsewhere;
        });
        using Editor limited = await site.SignInAsync(user.Username);

        JsonNode seen = await limited.ReadAsync($"{Root}/{Id(made)}");
        Assert.Empty(seen["assets"]!.AsArray());
        Assert.Equal(2, seen["elsewhere"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.BadRequest, (await limited.PostAsync(Root, Body("x", [Seed.AutumnRiver], false))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await limited.PutAsync($"{Root}/{Id(made)}", new { version = 0, name = new { sv = "Ny", en = "New" }, assets = Array.Empty<object>() })).StatusCode);
        Assert.Equal(2, (await all.ReadAsync($"{Root}/{Id(made)}"))["assets"]!.AsArray().Count);

        IUser writer = await site.UserAsync($"skribent{Guid.NewGuid():N}"[..20], group => group.AddAllowedSection("content"));
        using Editor without = await site.SignInAsync(writer.Username);
        Assert.Equal(HttpStatusCode.Forbidden, (await without.GetAsync(Root)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await without.PostAsync($"{Root}/{Id(made)}/links", new { lastDay = LastDay })).StatusCode);
    }

    private HttpClient Client() => site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false, HandleCookies = false });

    private static object Body(string name, Guid[] assets, bool isPublic) =>
        new { name = new { sv = name, en = name + " in English" }, description = new { sv = "Att <b>ta</b>", en = (string?)null }, assets = assets.Select(id => new { id }), isPublic };

    private static async Task<JsonNode> MakeAsync(Editor editor, Guid[] assets, bool isPublic)
    {
        using HttpResponseMessage answer = await editor.PostAsync(Root, Body($"Samling {Guid.NewGuid():N}", assets, isPublic));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<JsonNode> LinkNodeAsync(Editor editor, string id, string? password)
    {
        using HttpResponseMessage answer = await editor.PostAsync($"{Root}/{id}/links", new { lastDay = LastDay, password, note = "Tidningen" });
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        JsonNode link = JsonNode.Parse(text)!;
        link["collection"] = id;
        return link;
    }

    private static async Task<string> LinkAsync(Editor editor, string id, string? password = null) => Path(await LinkNodeAsync(editor, id, password));

    private static string Path(JsonNode link) => "/s/" + link["address"]!.GetValue<string>().Split("/s/")[1];

    private static string Id(JsonNode made) => made["id"]!.GetValue<string>();

    private static FormUrlEncodedContent Password(string password) => new([new("password", password)]);

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> JsonAsync(HttpClient client, string address) => JsonNode.Parse(await client.GetStringAsync(address))!;

    private static async Task<string> WithCookieAsync(HttpClient client, string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", cookie.Split(';')[0] } } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<h2><a href=\"/sv/bibliotek/[^\"]*?([0-9a-f]{32})\"")]
    private static partial Regex AssetLinks();

    [GeneratedRegex("""id="size-\d+" name="size">.*?<option value="original" selected""", RegexOptions.Singleline)]
    private static partial Regex SelectedOriginals();
}
