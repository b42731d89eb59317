using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Mail;
using Varumarke.Core.Strategy;
using Varumarke.Core.WorkUpdates;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Backoffice;

namespace Varumarke.Web.Tests.Contributions;

/// <summary>Whoever is responsible is asked by mail, answers once by a link without an account, and what was said is kept with its day and reason.</summary>
public sealed partial class WorkUpdateTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string Address = "kommunledning@hagfors.example.se";
    private const string Description = """{"markup":"<p>Ett prov.</p>","blocks":{"contentData":[],"settingsData":[],"expose":[],"layout":{}}}""";

    [Fact]
    public async Task Remind_BeforeAndAfterTheLastDay_MailsOnceEach()
    {
        Guid key = Make("Påminns", site.Time.GetUtcNow().UtcDateTime.Date.AddDays(40));
        await Eventually.HoldsAsync(() => StatusOf(key) == "underWay");
        Links.Remind();
        Assert.Empty(await MailsAsync("Påminns", 0));

        site.Time.Pass(TimeSpan.FromDays(27));
        Links.Remind();
        Links.Remind();
        Assert.Equal("Snart ska den vara klar: Påminns", Assert.Single(await MailsAsync("Påminns", 1)).Subject);

        site.Time.Pass(TimeSpan.FromDays(15));
        Links.Remind();
        Links.Remind();
        Assert.Equal("Skulle ha varit klar: Påminns", (await MailsAsync("Påminns", 2))[^1].Subject);

        SetStatus(key, "done");
        site.Time.Pass(TimeSpan.FromDays(40));
        Assert.Equal(2, (await MailsAsync("Påminns", 2)).Length);
    }

    [Fact]
    public async Task Say_ByTheLink_ChangesThePageOnceAndIsKept()
    {
        Guid key = Make("Sägs", site.Time.GetUtcNow().UtcDateTime.Date.AddDays(3));
        string link = await LinkAsync("Sägs");
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false });
        HttpResponseMessage shown = await client.GetAsync(link);
        string page = await shown.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.InRange(shown.Content.Headers.ContentLength!.Value, 1, 30 * 1024);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(Regex.Count(page, "<(select|textarea|input) "), 1, 3);

        Assert.Equal(HttpStatusCode.BadRequest, (await SayAsync(client, link, "påhittat", "x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SayAsync(client, link, "done", new string('x', 2001))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, link, "done", "Bänkarna <b>står</b> där.")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await SayAsync(client, link, "cancelled", "En gång till")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(link)).StatusCode);

        await Eventually.HoldsAsync(() => StatusOf(key) == "done");
        using Editor editor = await site.SignInAsync();
        JsonArray history = (await editor.ReadAsync($"varumarke/work-updates/document/{key}"))["items"]!.AsArray();
        Assert.Equal(
            [("Redaktionen", null, "underWay"), ("Tekniska enheten", "underWay", "done")],
            history.Select(item => ((string)item!["saidBy"]!, (string?)item["before"], (string)item["after"]!)));
        Assert.Equal("Bänkarna <b>står</b> där.", (string)history[^1]!["reason"]!);
        Assert.NotNull(history[^1]!["saidOn"]);
    }

    [Fact]
    public async Task Say_WithAPicture_KeepsItWaitingAndOutOfEveryAnswer()
    {
        Guid key = Make("Med bild", site.Time.GetUtcNow().UtcDateTime.Date.AddDays(3));
        string link = await LinkAsync("Med bild");
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false });
        HttpResponseMessage answer = await SendAsync(client, link, "done", "Se bilden", Photo(), "bänk.jpg");
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        await Eventually.HoldsAsync(() => StatusOf(key) == "done");

        using Editor editor = await site.SignInAsync();
        JsonNode said = (await editor.ReadAsync($"varumarke/work-updates/document/{key}"))["items"]!.AsArray()[^1]!;
        var picture = (Guid)said["picture"]!["id"]!;
        IMedia media = site.Services.GetRequiredService<IMediaService>().GetById(picture)!;
        Assert.Equal(("brandImage", "inReview"), (media.ContentType.Alias, media.GetValue<string>("approval")));
        Assert.StartsWith("Med bild 20", media.Name, StringComparison.Ordinal);
        Assert.True(string.IsNullOrEmpty(media.GetValue<string>("photographer")) && string.IsNullOrEmpty(media.GetValue<string>("licence")) && string.IsNullOrEmpty(media.GetValue<string>("legalBasis")));
        Assert.Contains(picture.ToString(), Contents.GetById(key)!.GetValue<string>("images"), StringComparison.OrdinalIgnoreCase);
        await Eventually.HoldsAsync(async () => (await editor.ReadAsync("varumarke/rights/overview"))["waiting"]!["items"]!.AsArray().Any(item => (Guid)item!["id"]! == picture));

        string stored = media.GetValue<string>("umbracoFile")!, file = stored.StartsWith('{') ? (string)JsonNode.Parse(stored)!["src"]! : stored;
        string page = site.Services.GetRequiredService<StrategyReader>().Work("sv").Single(work => work.Key == key).Path;
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(file)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/sv/bibliotek/{picture:N}")).StatusCode);
        foreach (string open in new[] { page, "/api/v1/assets?limit=100", "/api/v1/strategy/graph", $"/umbraco/delivery/api/v2/content/item/{key}", "/sv/uppfoljning/karta", "/dcat", "/sitemap.xml", "/api/v1/search?q=bild" })
        {
            HttpResponseMessage shown = await client.GetAsync(open);
            string text = await shown.Content.ReadAsStringAsync();
            Assert.True(shown.IsSuccessStatusCode, open);
            Assert.DoesNotContain(picture.ToString("N"), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(picture.ToString(), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(file, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("fel.jpg", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("fel.pdf", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("fel.svg", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("tom.jpg", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("stor.jpg", HttpStatusCode.RequestEntityTooLarge)]
    public async Task Say_WithAWrongFile_SaysWhyKeepsWhatWasTypedAndTheLink(string name, HttpStatusCode status)
    {
        string title = "Fel bild " + name;
        Guid key = Make(title, site.Time.GetUtcNow().UtcDateTime.Date.AddDays(3));
        string link = await LinkAsync(title);
        byte[] file = name switch
        {
            "fel.jpg" => System.Text.Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"),
            "fel.pdf" => System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
            "fel.svg" => System.Text.Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>"),
            "tom.jpg" => [],
            _ => [.. Photo(), .. new byte[21 * 1024 * 1024]],
        };
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false });
        int before = Pictures();

        foreach ((string language, string again) in new[] { ("sv", "bilden behöver väljas på nytt"), ("en", "the picture must be chosen again") })
        {
            HttpResponseMessage answer = await SendAsync(client, $"{link}?lang={language}", "delayed", "Det <här> skrevs", file, name);
            string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains(again, page, StringComparison.Ordinal);
            Assert.Contains("Det <här> skrevs</textarea>", page, StringComparison.Ordinal);
            Assert.Contains("value=\"delayed\" selected", page, StringComparison.Ordinal);
        }

        Assert.Equal(before, Pictures());
        Assert.Equal("underWay", StatusOf(key));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, link, "done", "Utan bild", null, string.Empty)).StatusCode);
    }

    [Fact]
    public async Task Say_TwiceAtOnceWithPictures_KeepsOneOfThem()
    {
        Make("Två bilder", site.Time.GetUtcNow().UtcDateTime.Date.AddDays(3));
        string link = await LinkAsync("Två bilder");
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false });
        int before = Pictures();
        HttpResponseMessage[] answers = await Task.WhenAll(SendAsync(client, link, "done", "Ett", Photo(), "a.jpg"), SendAsync(client, link, "done", "Två", Photo(), "b.jpg"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(before + 1, Pictures());
    }

    [Fact]
    public async Task Link_AlteredOldOrGuessed_IsRefusedKindlyAndANewOneIsMailedToTheSameAddressAlone()
    {
        Make("Förnyas", site.Time.GetUtcNow().UtcDateTime.Date.AddDays(3));
        string link = await LinkAsync("Förnyas");
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false });
        foreach (string altered in new[] { $"{link[..^4]}AAAA", link + "A", "/u/x", "/u/" + new string('A', 200) })
        {
            HttpResponseMessage answer = await client.GetAsync(altered);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, altered);
        }

        site.Time.Pass(TimeSpan.FromDays(31));
        HttpResponseMessage old = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, old.StatusCode);
        Assert.Contains("Mejla mig en ny länk", WebUtility.HtmlDecode(await old.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await SayAsync(client, link, "done", "För sent")).StatusCode);

        string stranger = await RenewAsync(client, "nagon-annan@example.se"), known = await RenewAsync(client, Address);
        await RenewAsync(client, Address);
        Assert.Equal(stranger, known);
        await site.SendMailAsync();
        MailMessage renewed = Assert.Single(Of("Förnyas"), mail => mail.Subject == "Ny länk: Förnyas");
        Assert.Empty(site.Mails.AllTo("nagon-annan@example.se"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(LinkIn(renewed))).StatusCode);
    }

    [Fact]
    public async Task Link_Guessing_IsSlowed()
    {
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se") });
        site.Time.Pass(TimeSpan.FromMinutes(11));
        HttpStatusCode last = default;
        for (int guess = 0; guess < 31; guess++)
        {
            last = (await client.GetAsync($"/u/{Guid.NewGuid():N}")).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Say_WhereTheOwnerDecides_WaitsUntilItIsApproved()
    {
        WorkUpdateOptions options = site.Services.GetRequiredService<IOptionsMonitor<WorkUpdateOptions>>().CurrentValue;
        options.NeedsApproval = true;
        try
        {
            Guid key = Make("Väntar", site.Time.GetUtcNow().UtcDateTime.Date.AddDays(3));
            using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se") });
            Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, await LinkAsync("Väntar"), "delayed", "Regnet")).StatusCode);
            Assert.Equal("underWay", StatusOf(key));
            Assert.Contains("Väntar på dig: Väntar", (await MailsAsync("Väntar", 2)).Select(mail => mail.Subject));

            using Editor editor = await site.SignInAsync();
            JsonNode waiting = (await editor.ReadAsync("varumarke/work-updates"))["items"]!.AsArray().Single(item => (Guid)item!["document"]!["id"]! == key)!;
            Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"varumarke/work-updates/{waiting["id"]}/approve", new { })).StatusCode);
            Assert.Equal(HttpStatusCode.Conflict, (await editor.PutAsync($"varumarke/work-updates/{waiting["id"]}/refuse", new { })).StatusCode);
            await Eventually.HoldsAsync(() => StatusOf(key) == "delayed");
        }
        finally
        {
            options.NeedsApproval = false;
        }
    }

    [Fact]
    public async Task Say_WhileAnEditorHasADraft_WaitsAndPublishesNothingOfIt()
    {
        Guid key = Make("Redigeras", site.Time.GetUtcNow().UtcDateTime.Date.AddDays(3));
        string link = await LinkAsync("Redigeras");
        IContent draft = Contents.GetById(key)!;
        draft.SetValue("outcome", "Ett hemligt utkast", "sv-SE");
        Contents.Save(draft);
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se") });

        Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, link, "done", "Klart")).StatusCode);

        Assert.Equal("underWay", StatusOf(key));
        using Editor editor = await site.SignInAsync();
        JsonNode waiting = (await editor.ReadAsync("varumarke/work-updates"))["items"]!.AsArray().Single(item => (Guid)item!["document"]!["id"]! == key)!;
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PutAsync($"varumarke/work-updates/{waiting["id"]}/approve", new { })).StatusCode);
        Assert.Equal("underWay", StatusOf(key));
    }

    private WorkLinks Links => site.Services.GetRequiredService<WorkLinks>();

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    private Guid Make(string title, DateTime lastDay)
    {
        IContent plan = Contents.GetById(Guid.Parse("22d52ad0-5e5f-5bfd-a97a-bb87d130973f"))!;
        IContent activity = Contents.Create(title, plan.Key, "activity");
        foreach (string culture in new[] { "sv-SE", "en-GB" })
        {
            activity.SetCultureName(title, culture);
            activity.SetValue("heading", title, culture);
            activity.SetValue("responsible", "Tekniska enheten", culture);
            activity.SetValue("description", Description, culture);
        }

        activity.SetValue("pageOwnerEmail", Address);
        activity.SetValue("pageOwner", "Kommunledningen");
        activity.SetValue("endDate", lastDay);
        activity.SetValue("startDate", lastDay.AddDays(-90));
        activity.SetValue("status", "[\"underWay\"]");
        Assert.True(Contents.Save(activity).Success);
        PublishResult published = Contents.Publish(activity, ["sv-SE", "en-GB"]);
        Assert.True(published.Success, $"{published.Result}: {string.Join(", ", published.InvalidProperties?.Select(property => property.Alias) ?? [])}");
        return activity.Key;
    }

    private void SetStatus(Guid key, string status)
    {
        IContent document = Contents.GetById(key)!;
        document.SetValue("status", $"[\"{status}\"]");
        Contents.Save(document);
        Assert.True(Contents.Publish(document, ["sv-SE", "en-GB"]).Success);
    }

    private string? StatusOf(Guid key) => site.Services.GetRequiredService<StrategyReader>().Work("sv").SingleOrDefault(work => work.Key == key)?.Status;

    private async Task<string> LinkAsync(string title)
    {
        await Eventually.HoldsAsync(() => site.Services.GetRequiredService<StrategyReader>().Work("sv").Any(work => work.Title == title));
        Links.Remind();
        return LinkIn((await MailsAsync(title, 1))[^1]);
    }

    private async Task<MailMessage[]> MailsAsync(string title, int atLeast)
    {
        await site.SendMailAsync();
        Assert.InRange(Of(title).Length, atLeast, int.MaxValue);
        return Of(title);
    }

    private MailMessage[] Of(string title) => [.. site.Mails.AllTo(Address).Where(mail => mail.Subject.EndsWith(": " + title, StringComparison.Ordinal))];

    private static Task<HttpResponseMessage> SayAsync(HttpClient client, string link, string status, string outcome) =>
        client.PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string> { ["status"] = status, ["outcome"] = outcome }));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string link, string status, string outcome, byte[]? file, string name)
    {
        var form = new MultipartFormDataContent { { new StringContent(status), "status" }, { new StringContent(outcome), "outcome" } };
        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "picture", name);
        }

        return client.PostAsync(link, form);
    }

    private static byte[] Photo()
    {
        using NetVips.Image photo = SamplePictures.Photo(320, 240);
        return photo.JpegsaveBuffer(q: 80);
    }

    private int Pictures() => site.Services.GetRequiredService<IMediaService>().Count("brandImage");

    private static async Task<string> RenewAsync(HttpClient client, string address)
    {
        HttpResponseMessage answer = await client.PostAsync("/u", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = address }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string LinkIn(MailMessage mail) => new Uri(Link().Match(mail.Text).Value).PathAndQuery;

    [GeneratedRegex("https://\\S+")]
    private static partial Regex Link();
}
