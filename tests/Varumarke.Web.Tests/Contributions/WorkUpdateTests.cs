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
