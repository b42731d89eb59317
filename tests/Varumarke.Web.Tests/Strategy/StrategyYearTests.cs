using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Reviews;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Core.WorkUpdates;
using Varumarke.Testing;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>A year of the strategy, by a clock that is turned: an activity and its deadlines, owners and their pages, a report and a revision.</summary>
public sealed partial class StrategyYearTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const int Admin = -1;
    private const string Swedish = "sv-SE";
    private const string Title = "Ett år med älvstigen";
    private const string Responsible = "stigen@hagfors.example.se";
    private const string Owner = "sidan@hagfors.example.se";
    private const string Text = """{"markup":"<p>Ett prov.</p>","blocks":{"contentData":[],"settingsData":[],"expose":[],"layout":{}}}""";
    private static readonly Guid Activities = Guid.Parse("22d52ad0-5e5f-5bfd-a97a-bb87d130973f");
    private static readonly Guid Reports = Guid.Parse("4867bba2-7874-5a5d-9230-42f6a846ed82");
    private static readonly Guid Revisions = Guid.Parse("2edc8f9f-027c-5c06-b61e-7ab0f24230ac");

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    private DateOnly Today => DateOnly.FromDateTime(site.Time.GetLocalNow().DateTime);

    [Fact]
    public async Task Year_OfAnActivityAReportAndARevision_IsToldAsItWas()
    {
        DateOnly begun = Today;
        Guid activity = Activity(begun.AddDays(60), reviewBy: begun.AddDays(200));
        await Eventually.HoldsAsync(() => StatusOf(activity) == "underWay");

        // Winter: nothing is due.
        site.Time.Pass(TimeSpan.FromDays(40));
        Assert.Empty(await MailsAsync(Responsible));

        // Two weeks before the last day.
        site.Time.Pass(TimeSpan.FromDays(8));
        Assert.Equal($"Snart ska den vara klar: {Title}", Assert.Single(await MailsAsync(Responsible)).Subject);
        DateOnly late = Today;
        await SayAsync((await MailsAsync(Responsible))[0], "delayed", "Tjälen ligger kvar.");
        await Eventually.HoldsAsync(() => StatusOf(activity) == "delayed");

        // Past it.
        site.Time.Pass(TimeSpan.FromDays(20));
        MailMessage[] mailed = await MailsAsync(Responsible);
        Assert.Equal([$"Snart ska den vara klar: {Title}", $"Skulle ha varit klar: {Title}"], mailed.Select(mail => mail.Subject));
        Assert.True((bool)(await WorkAsync(activity, null))!["isOverdue"]!);
        DateOnly done = Today;
        await SayAsync(mailed[1], "done", "Stigen är öppen.");
        await Eventually.HoldsAsync(() => StatusOf(activity) == "done");

        // Summer: the page's own day has passed, and its owner hears of it once in the month.
        site.Time.Pass(TimeSpan.FromDays(140));
        Assert.Equal($"Dags att se över: {Title}", Assert.Single(await MailsAsync(Owner)).Subject);
        Assert.Equal(2, (await MailsAsync(Responsible)).Length);

        // The year's report.
        site.Time.Pass(TimeSpan.FromDays(150));
        IContent report = Report(begun, Today);
        byte[] frozen = await FrozenAsync(report.Key);
        Assert.Contains(JsonNode.Parse(frozen)!["work"]!["done"]!.AsArray(), each => (string)each!["title"]! == Title && ((string)each["outcome"]!).StartsWith("Stigen är öppen", StringComparison.Ordinal));

        // The council removes a goal the day after.
        site.Time.Pass(TimeSpan.FromDays(1));
        DateOnly before = Today.AddDays(-1), decided = Today;
        (Guid goal, string name) = RemoveAGoal(decided);
        Revision(decided);
        JsonNode? changes = null;
        await Eventually.HoldsAsync(async () => (changes = await JsonAsync($"/api/v1/strategy/changes?lang=sv&from={Day(before)}&to={Day(decided)}"))["removed"]!.AsArray().Count > 0);
        Assert.Equal(goal, (Guid)Assert.Single(changes!["removed"]!.AsArray())!["goal"]!["id"]!);
        Assert.Equal("KF § 47", (string)Assert.Single(changes["decisions"]!.AsArray())!["reference"]!);

        // What stood there on each day is told as it was, and what was frozen is the same bytes.
        site.Time.Pass(TimeSpan.FromDays(2));
        string overview = LibraryPaths.Strategy("sv");
        Assert.DoesNotContain(name, await PageAsync(overview), StringComparison.Ordinal);
        Assert.Contains(name, await PageAsync($"{overview}?asOf={Day(before)}"), StringComparison.Ordinal);
        Assert.Equal(["underWay", "delayed", "done"], await Task.WhenAll(new[] { begun.AddDays(1), late.AddDays(1), done.AddDays(1) }.Select(async day => (string)(await WorkAsync(activity, day))!["status"]!)));
        Assert.Equal(frozen, await FrozenAsync(report.Key));
    }

    private Guid Activity(DateOnly lastDay, DateOnly reviewBy)
    {
        IContent activity = Contents.Create(Title, Activities, "activity", Admin);
        foreach (string culture in new[] { Swedish, "en-GB" })
        {
            activity.SetCultureName(Title, culture);
            activity.SetValue("heading", Title, culture);
            activity.SetValue("responsible", "Fritidsenheten", culture);
            activity.SetValue("description", Text, culture);
        }

        activity.SetValue("responsibleEmail", Responsible);
        activity.SetValue("pageOwnerEmail", Owner);
        activity.SetValue("pageOwner", "Fritidsenheten");
        activity.SetValue("endDate", At(lastDay));
        activity.SetValue("startDate", At(lastDay.AddDays(-90)));
        activity.SetValue("reviewBy", At(reviewBy));
        activity.SetValue("status", "[\"underWay\"]");
        Publish(activity, [Swedish, "en-GB"]);
        return activity.Key;
    }

    private IContent Report(DateOnly from, DateOnly to)
    {
        IContent report = Contents.Create("Året som gick", Reports, ReportDraft.Type, Admin);
        report.SetCultureName("Året som gick", Swedish);
        report.SetValue("heading", "Året som gick", Swedish);
        report.SetValue("preamble", "En rapport.", Swedish);
        report.SetValue("summary", Text, Swedish);
        report.SetValue("pageOwner", "Kommunledningskontoret");
        report.SetValue("pageOwnerEmail", "kommunledning@hagfors.example.se");
        report.SetValue("reviewBy", At(to.AddYears(1)));
        report.SetValue("periodFrom", At(from));
        report.SetValue("periodTo", At(to));
        Publish(report, [Swedish]);
        return report;
    }

    private (Guid Key, string Name) RemoveAGoal(DateOnly day)
    {
        StrategyGoal goal = site.Services.GetRequiredService<StrategyReader>().Goals("sv")[0];
        IContent document = Contents.GetById(goal.Key)!;
        document.SetValue("removedOn", At(day));
        document.SetValue("removedReason", "Det sköter andra.", Swedish);
        Publish(document, [.. document.PublishedCultures]);
        return (goal.Key, goal.Title);
    }

    private void Revision(DateOnly day)
    {
        IContent revision = Contents.Create("Revidering efter ett år", Revisions, "revision", Admin);
        revision.SetCultureName("Revidering efter ett år", Swedish);
        revision.SetValue("heading", "Revidering efter ett år", Swedish);
        revision.SetValue("preamble", "Ett mål togs bort.", Swedish);
        revision.SetValue("decisionReference", "KF § 47", Swedish);
        revision.SetValue("decidedOn", At(day));
        revision.SetValue("pageOwner", "Kommunledningskontoret");
        revision.SetValue("pageOwnerEmail", "kommunledning@hagfors.example.se");
        revision.SetValue("reviewBy", At(day.AddYears(1)));
        revision.SetValue("added", Text, Swedish);
        revision.SetValue("replaced", Text, Swedish);
        Publish(revision, [Swedish]);
    }

    private void Publish(IContent document, string[] cultures)
    {
        PublishResult result = Contents.SaveAndPublish(document, cultures, Admin);
        Assert.True(result.Success, $"{result.Result}: {string.Join(", ", (result.InvalidProperties ?? []).Select(property => property.Alias))}");
    }

    private string? StatusOf(Guid key) => site.Services.GetRequiredService<StrategyReader>().Work(key, "sv")?.Status;

    private async Task<MailMessage[]> MailsAsync(string to)
    {
        site.Services.GetRequiredService<WorkLinks>().Remind();
        site.Services.GetRequiredService<ReviewReminders>().Remind();
        await site.SendMailAsync();
        return [.. site.Mails.AllTo(to)];
    }

    private async Task SayAsync(MailMessage mail, string status, string outcome)
    {
        using HttpClient client = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se") });
        HttpResponseMessage answer = await client.PostAsync(
            new Uri(Link().Match(mail.Text).Value).PathAndQuery, new FormUrlEncodedContent(new Dictionary<string, string> { ["status"] = status, ["outcome"] = outcome }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<JsonNode?> WorkAsync(Guid key, DateOnly? day) =>
        (await JsonAsync($"/api/v1/strategy/work?lang=sv&limit=1000{(day is { } asked ? "&asOf=" + Day(asked) : null)}"))["items"]!.AsArray().SingleOrDefault(item => (Guid)item!["id"]! == key);

    private async Task<JsonNode> JsonAsync(string address) => JsonNode.Parse(await StringAsync(address))!;

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await StringAsync(address));

    private Task<byte[]> FrozenAsync(Guid report) => site.CreateClient().GetByteArrayAsync(new Uri(LibraryPaths.ReportAsJson("sv", report, 1), UriKind.Relative));

    private Task<string> StringAsync(string address) => site.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative));

    private static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("https://\\S+")]
    private static partial Regex Link();
}
