using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Contributions;
using Varumarke.Engine.Sync.Running;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Backoffice.Content;

namespace Varumarke.Web.Tests.Contributions;

/// <summary>What editors do with a contribution, and what the sender, all others and nobody learns of it.</summary>
[Collection(ContributionSiteTests.Name)]
public sealed class ModerationTests(BackofficeSite site)
{
    private const string Root = "varumarke/contributions";
    private const string Activity = "75945046-4ad2-5618-8640-e4ab865ef0b9";

    [Fact]
    public async Task Steps_UntilDone_AreTheSendersAndEachIsMailedOnce()
    {
        using var sender = new Sender(site);
        string address = $"{Guid.NewGuid():N}@sender.example.se";
        site.Mails.IsAway = true;
        string code = await sender.CodeAsync(("email", address), ("mail", "1"), ("name", "Någon"));
        using Editor editor = await site.SignInAsync();
        string id = KeyOf(code);
        await ActAsync(editor, id, "promise", new { day = "2027-01-31" });
        await site.SendMailAsync();
        Assert.Contains("Vi lovar svar senast 31 januari 2027", await sender.PageAsync($"/b/{code}?lang=sv"), StringComparison.Ordinal);
        await ActAsync(editor, id, "answer", new { reply = "Tack!\nVi gör det <b>gärna</b>." });
        Assert.Empty(site.Mails.AllTo(address));
        site.Mails.IsAway = false;
        site.Time.Pass(TimeSpan.FromHours(7));
        await site.SendMailAsync();
        Assert.Equal(3, site.Mails.AllTo(address).Length);

        await ActAsync(await SignInAgainAsync(editor), id, "answer", new { reply = "Tack, och ett rättat svar." });
        await ActAsync(editor, id, "activity", new { activity = new { id = Activity } });
        await ActAsync(editor, id, "done");
        site.Time.Pass(TimeSpan.FromMinutes(1));
        await site.SendMailAsync();
        Assert.Equal(5, site.Mails.AllTo(address).Length);

        Assert.Equal(["Besvarat", "Blev en aktivitet", "Genomfört", "Läst", "Mottaget"], site.Mails.AllTo(address).Select(mail => mail.Subject["Ditt bidrag: ".Length..]).Order(StringComparer.Ordinal));
        Assert.All(site.Mails.AllTo(address), mail => Assert.Contains($"https://backoffice.example.se/b/{code}", mail.Text, StringComparison.Ordinal));
        string page = await sender.PageAsync($"/b/{code}?lang=sv");
        Assert.Contains("Tack, och ett rättat svar.", page, StringComparison.Ordinal);
        Assert.Contains("Laddplatser vid Klarälvsbanan</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("inte än", page, StringComparison.Ordinal);
        Assert.Contains("Bara du ser den här sidan", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ThenHide_ShowsItAndThenNowhere()
    {
        using var sender = new Sender(site);
        string mark = $"Märkt {Guid.NewGuid():N}";
        string code = await sender.CodeAsync(("idea", mark));
        using Editor editor = await site.SignInAsync();
        int before = await TotalAsync(sender);

        await ActAsync(editor, KeyOf(code), "publish", new { isPublished = true });
        Assert.Equal(before + 1, await TotalAsync(sender));
        Assert.Contains(mark, await sender.PageAsync("/sv/uppfoljning/bidrag"), StringComparison.Ordinal);

        await ActAsync(editor, KeyOf(code), "hide", new { isHidden = true });
        Assert.Equal(before, await TotalAsync(sender));
        foreach (string address in new[] { "/sv/uppfoljning/bidrag", "/en/follow-up/contributions", "/api/v1/contributions?limit=100", $"/api/v1/search?q={mark[6..]}", "/sitemap.xml", "/sv/sok?q=" + mark[6..] })
        {
            string answer = await (await sender.Client.GetAsync(address)).Content.ReadAsStringAsync();
            Assert.DoesNotContain(mark, answer, StringComparison.Ordinal);
        }

        Assert.Contains(mark, await sender.PageAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.Contains(mark, (await editor.ReadAsync($"{Root}?hidden=true&text={mark[6..]}"))["items"]![0]!["idea"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_OfContributions_FindsWhatIsPublishedUntilItIsNot()
    {
        using var sender = new Sender(site);
        string mark = $"markt{Guid.NewGuid():N}", beside = $"bredvid{Guid.NewGuid().ToString("N")[..8]}", plant = $"planterad{Guid.NewGuid():N}";
        string code = await sender.CodeAsync(("idea", $"Sätt upp {mark} vid {beside}."), ("email", plant + "@sender.example.se"), ("name", plant));
        using Editor editor = await site.SignInAsync();
        string id = KeyOf(code);
        Assert.Equal((0, 0), await FoundAsync(mark));

        await ActAsync(editor, id, "publish", new { isPublished = true });
        await Eventually.HoldsAsync(async () => await FoundAsync(mark) == (1, 1));
        JsonNode found = (await AskAsync($"/api/v1/search?q={mark}&kind=contribution&lang=sv"))["items"]!.AsArray().Single()!;
        Assert.Equal(("contribution", id), ((string)found["kind"]!, (string)found["id"]!));
        Assert.Contains(mark, (string)found["title"]! + (string?)found["snippet"], StringComparison.Ordinal);
        Assert.Contains(mark, await sender.PageAsync(new Uri((string)found["page"]!).PathAndQuery), StringComparison.Ordinal);
        Assert.Contains(beside, await sender.PageAsync($"/sv/sok?q={mark}"), StringComparison.Ordinal);
        Assert.Contains(beside, await sender.Client.GetStringAsync("/api/v1/search/feed?lang=sv&kind=contribution"), StringComparison.Ordinal);
        Assert.Contains(mark, (await AskAsync($"/api/v1/suggest?q={mark[..20]}&lang=sv")).ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 0), await FoundAsync(plant));
        Assert.DoesNotContain(plant, found.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0, (int)(await AskAsync($"/api/v1/assets?q={mark}&lang=sv"))["total"]!);

        // An answer that is mended is found by its new words, and no longer by the old ones.
        string before = $"först{Guid.NewGuid():N}", after = $"sedan{Guid.NewGuid():N}";
        await ActAsync(editor, id, "answer", new { reply = $"Tack. {before}" });
        await Eventually.HoldsAsync(async () => await FoundAsync(before) == (1, 1));
        await ActAsync(editor, id, "answer", new { reply = $"Tack. {after}" });
        await Eventually.HoldsAsync(async () => await FoundAsync(after) == (1, 1));
        Assert.Equal((0, 0), await FoundAsync(before));

        // Nothing is waited for here: what is hidden is found no more by whoever asks next.
        await ActAsync(editor, id, "hide", new { isHidden = true });
        Assert.Equal((0, 0), await FoundAsync(mark));
        foreach (string exit in new[] { $"/sv/sok?q={mark}", $"/api/v1/suggest?q={mark[..20]}&lang=sv", "/api/v1/search/feed?lang=sv", "/sitemap.xml", "/api/v1/search?kind=contribution&limit=100&lang=sv" })
        {
            string answer = await sender.Client.GetStringAsync(exit);
            Assert.DoesNotContain(beside, answer, StringComparison.Ordinal);
            Assert.DoesNotContain(id.Replace("-", string.Empty, StringComparison.Ordinal), answer, StringComparison.OrdinalIgnoreCase);
        }

        await ActAsync(editor, id, "hide", new { isHidden = false });
        await Eventually.HoldsAsync(async () => await FoundAsync(mark) == (1, 1));
        string other = await sender.CodeAsync(("idea", "Ett likt förslag"));
        await ActAsync(editor, id, "merge", new { into = new { id = KeyOf(other) } });
        Assert.Equal((0, 0), await FoundAsync(mark));

        async Task<JsonNode> AskAsync(string path) => JsonNode.Parse(await sender.Client.GetStringAsync(path))!;

        // How many there are, and how many of the kind by the facet.
        async Task<(int Total, int Facet)> FoundAsync(string words)
        {
            JsonNode answer = await AskAsync($"/api/v1/search?q={words}&lang=sv");
            JsonNode? facet = answer["facets"]?["kind"]?.AsArray().SingleOrDefault(value => (string)value!["value"]! == "contribution");
            return ((int)answer["total"]!, (int?)facet?["count"] ?? 0);
        }
    }

    [Fact]
    public async Task Merge_OfLikes_GoesOnAsOneForBothSenders()
    {
        using var sender = new Sender(site);
        string address = $"{Guid.NewGuid():N}@sender.example.se";
        string first = await sender.CodeAsync(("idea", "Den första av två lika")), second = await sender.CodeAsync(("idea", "Den andra av två lika"), ("email", address), ("mail", "1"));
        using Editor editor = await site.SignInAsync();

        await ActAsync(editor, KeyOf(second), "merge", new { into = new { id = KeyOf(first) } });
        HttpResponseMessage circle = await editor.PutAsync($"{Root}/{KeyOf(first)}/merge", new { version = await VersionAsync(editor, KeyOf(first)), into = new { id = KeyOf(second) } });
        Assert.Equal(HttpStatusCode.BadRequest, circle.StatusCode);
        await ActAsync(editor, KeyOf(first), "answer", new { reply = "Ett svar till båda." });

        string page = await sender.PageAsync($"/b/{second}?lang=sv");
        Assert.Contains("Ett svar till båda.", page, StringComparison.Ordinal);
        Assert.Contains("Den andra av två lika", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Den första av två lika", page + await sender.Client.GetStringAsync($"/api/v1/contributions/{second}"), StringComparison.Ordinal);
        Assert.Equal(1, (int)(await editor.ReadAsync($"{Root}/{KeyOf(first)}"))["likes"]!);
        await site.SendMailAsync();
        Assert.Contains(site.Mails.AllTo(address), mail => mail.Text.Contains("Ett svar till båda.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Act_OnWhatAnotherHasChanged_IsAConflictAndChangesNothing()
    {
        using var sender = new Sender(site);
        string id = KeyOf(await sender.CodeAsync());
        using Editor editor = await site.SignInAsync();
        int read = await VersionAsync(editor, id);
        await ActAsync(editor, id, "answer", new { reply = "Det första svaret" });

        HttpResponseMessage answer = await editor.PutAsync($"{Root}/{id}/answer", new { version = read, reply = "Ett svar över det" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Det första svaret", (string)(await editor.ReadAsync($"{Root}/{id}"))["reply"]!);
    }

    [Theory]
    [InlineData("answer", """{"version":0}""")]
    [InlineData("answer", """{"version":0,"reply":"  "}""")]
    [InlineData("answer", """{"reply":"utan version"}""")]
    [InlineData("activity", """{"version":0,"activity":{"id":"5871c55d-3352-5cf6-9849-e72d03c3200a"}}""")]
    [InlineData("activity", """{"version":0}""")]
    [InlineData("register", """{"version":0,"recordNumber":""}""")]
    [InlineData("promise", """{"version":0,"day":"31 januari"}""")]
    public async Task Act_WithoutWhatItNeeds_IsAProblemAndChangesNothing(string act, string body)
    {
        using var sender = new Sender(site);
        string id = KeyOf(await sender.CodeAsync());
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.PutAsync($"{Root}/{id}/{act}", JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((0, "Received"), ((int)(await editor.ReadAsync($"{Root}/{id}"))["version"]!, (string)(await editor.ReadAsync($"{Root}/{id}"))["state"]!));
    }

    [Fact]
    public async Task Act_ByOneWhoMayOnlyReadTheTree_IsForbidden()
    {
        IUser reader = await site.UserAsync("bidragslasare", group =>
        {
            group.AddAllowedSection("content");
            group.StartContentId = -1;
            group.Permissions = new HashSet<string> { "Umb.Document.Read" };
        });
        using var sender = new Sender(site);
        string id = KeyOf(await sender.CodeAsync());
        using Editor editor = await site.SignInAsync(reader.Username);

        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"{Root}/{id}")).StatusCode);
        foreach (string act in new[] { "read", "promise", "answer", "activity", "done", "merge", "register", "publish", "hide" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.PutAsync($"{Root}/{id}/{act}", new { version = 0 })).StatusCode);
        }
    }

    [Fact]
    public async Task Contact_Planted_IsAtNoExit()
    {
        string plant = $"planterad{Guid.NewGuid():N}";
        using var sender = new Sender(site);
        string code = await sender.CodeAsync(("email", plant + "@sender.example.se"), ("name", "Namn " + plant), ("mail", "1"));
        await sender.SendAsync(await sender.OpenAsync(), ("email", plant + "@fel"), ("name", plant), ("kind", "ingen"));
        using Editor editor = await site.SignInAsync();
        string id = KeyOf(code);
        await ActAsync(editor, id, "answer", new { reply = "Tack!" });
        await ActAsync(editor, id, "register", new { recordNumber = "KS 2026/1" });
        await ActAsync(editor, id, "publish");
        await site.SendMailAsync();
        Assert.Equal(2, site.Mails.AllTo(plant + "@sender.example.se").Length);

        var exits = new Dictionary<string, string>();
        foreach (string path in new[]
        {
            $"/b/{code}", "/sv/uppfoljning/bidrag", "/en/follow-up/contributions", $"/api/v1/contributions/{code}", "/api/v1/contributions?limit=100", $"/api/v1/search?q={plant}", $"/api/v1/suggest?q={plant}",
            $"/sv/sok?q={plant[..10]}", "/api/v1/search/feed", "/api/v1/recalls.atom", "/dcat", "/sitemap.xml", "/umbraco/delivery/api/v2/content?take=100", "/api/v1/strategy", "/metrics",
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html, */*" } } };
            exits[path] = await (await sender.Client.SendAsync(request)).Content.ReadAsStringAsync();
        }

        foreach (string path in new[]
        {
            $"{Root}/{id}", $"{Root}?take=1000", $"{Root}/export", "log-viewer/log?take=1000", "user/current", "varumarke/work-updates", $"document/{Pages.Contributions}",
            $"tree/document/children?parentId={Pages.Contributions}&take=1000", "tree/document/root", $"item/document/search?query={plant}", $"item/media/search?query={plant}", $"tree/document-type/root?take=1000",
        })
        {
            exits[path] = await (await editor.GetAsync(path)).Content.ReadAsStringAsync();
        }

        // The export of all that the site has lands below its folder, where every file is looked through.
        Assert.False((await site.Services.GetRequiredService<SyncExporter>().ExportAsync(Path.Combine(site.Folder, "exported", "config"), Path.Combine(site.Folder, "exported", "media"), false, null, default)).HasFailures);

        // What was asked for stands in the answer to a search; nothing else may.
        Assert.All(exits, exit => Assert.False(
            exit.Value.Replace($"q={plant}", string.Empty, StringComparison.Ordinal).Replace($"“{plant}”", string.Empty, StringComparison.Ordinal).Replace($"”{plant}”", string.Empty, StringComparison.Ordinal).Contains(plant, StringComparison.OrdinalIgnoreCase), exit.Key));
        Assert.All(Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories), file => Assert.False(Holds(file, plant), file));
        Assert.Contains("KS 2026/1", exits[$"{Root}/export"], StringComparison.Ordinal);
        Assert.DoesNotContain(code, exits[$"{Root}/export"] + exits[$"{Root}/{id}"] + exits[$"{Root}?take=1000"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_AfterTheRulesDays_IsErasedWithTheMailsThatWait()
    {
        using var sender = new Sender(site);
        string address = $"{Guid.NewGuid():N}@sender.example.se";
        site.Mails.IsAway = true;
        string code = await sender.CodeAsync(("email", address), ("mail", "1"));
        Guid key = Guid.Parse(KeyOf(code));
        using Editor editor = await site.SignInAsync();
        await ActAsync(editor, key.ToString(), "done");
        var retention = site.Services.GetRequiredService<ContactRetention>();
        retention.Erase(new ContributionOptions());
        Assert.NotNull(Repository.Find(key)!.Contact);

        site.Time.Pass(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        retention.Erase(new ContributionOptions());
        site.Mails.IsAway = false;

        Assert.Null(Repository.Find(key)!.Contact);
        int sent = site.Mails.AllTo(address).Length;
        site.Time.Pass(TimeSpan.FromHours(7));
        await site.SendMailAsync();
        Assert.Equal(sent, site.Mails.AllTo(address).Length);
        Assert.Equal(0, sent);
    }

    private IContributionRepository Repository => site.Services.GetRequiredService<IContributionRepository>();

    private string KeyOf(string code) => Repository.Find(code)!.Key.ToString();

    private static async Task<int> TotalAsync(Sender sender) => (int)JsonNode.Parse(await sender.Client.GetStringAsync("/api/v1/contributions?limit=1"))!["total"]!;

    private static async Task<int> VersionAsync(Editor editor, string id) => (int)(await editor.ReadAsync($"{Root}/{id}"))["version"]!;

    private static async Task<Editor> SignInAgainAsync(Editor editor)
    {
        await editor.SignInAsync(BackofficeSite.Administrator, BackofficeSite.Password);
        return editor;
    }

    private static async Task ActAsync(Editor editor, string id, string act, object? body = null)
    {
        JsonObject sent = body is null ? [] : System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();
        sent["version"] = await VersionAsync(editor, id);
        HttpResponseMessage answer = await editor.PutAsync($"{Root}/{id}/{act}", sent);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{act}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
