using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Contributions;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Testing;
using Varumarke.Web.Tests.Backoffice;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>What a published report has taught becomes a contribution or a measure, each once; on a site of their own, since they add to what others count.</summary>
public sealed class LessonTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const int Admin = -1;
    private const string Swedish = "sv-SE";
    private static readonly Guid Reports = Guid.Parse("4867bba2-7874-5a5d-9230-42f6a846ed82");

    [Fact]
    public async Task Become_ALessonOfTheNewestEdition_IsAContributionAndAMeasureOnceEach()
    {
        IContent report = Report("Rapport med lärdomar", "Fråga <b>tidigare</b> nästa gång.\nMät oftare.");
        using Editor editor = await site.SignInAsync();
        string path = $"varumarke/reports/{report.Key}/lessons";
        await Eventually.HoldsAsync(async () => (await editor.GetAsync(path)).IsSuccessStatusCode);
        JsonNode lessons = await editor.ReadAsync(path);
        Assert.Equal(["Fråga <b>tidigare</b> nästa gång.", "Mät oftare."], lessons["items"]!.AsArray().Select(item => (string)item!["text"]!));
        Assert.All(lessons["items"]!.AsArray(), item => Assert.False((bool)item!["isContribution"]! || (bool)item["isMeasure"]!));
        string area = (string)lessons["areas"]![0]!["id"]!;

        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"{path}/contribution", new { number = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostAsync($"{path}/contribution", new { number = 1 })).StatusCode);
        HttpResponseMessage[] twice = await Task.WhenAll(
            editor.PostAsync($"{path}/measure", new { number = 1, area = new { id = area } }), editor.PostAsync($"{path}/measure", new { number = 1, area = new { id = area } }));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], twice.Select(answer => answer.StatusCode).Order());

        JsonNode item = (await editor.ReadAsync(path))["items"]![0]!;
        Contribution contribution = site.Services.GetRequiredService<IContributionRepository>().Find((Guid)item["contribution"]!["id"]!)!;
        Assert.Equal(("Fråga <b>tidigare</b> nästa gång.", false, (string?)null), (contribution.Idea, contribution.IsPublic, contribution.Contact));
        IContent measure = Contents.GetById((Guid)item["measure"]!["id"]!)!;
        Assert.Equal(("measure", false, "Fråga <b>tidigare</b> nästa gång."), (measure.ContentType.Alias, measure.Published, measure.GetValue<string>("heading", Swedish)));
        Assert.Equal(Guid.Parse(area), Contents.GetById(measure.ParentId)!.Key);
        Assert.Equal("<p>Fråga &lt;b&gt;tidigare&lt;/b&gt; nästa gång.</p>", (string)JsonNode.Parse(measure.GetValue<string>("description", Swedish)!)!["markup"]!);
        Assert.DoesNotContain(site.Services.GetRequiredService<StrategyReader>().Work("sv"), work => work.Key == measure.Key);
        Assert.False((bool)(await editor.ReadAsync(path))["items"]![1]!["isMeasure"]!);

        // What it became hangs together with the report once both are shown.
        measure.SetValue("pageOwner", "Kommunledningskontoret");
        measure.SetValue("pageOwnerEmail", "kommunledning@hagfors.example.se");
        measure.SetValue("reviewBy", new DateTime(2030, 1, 1));
        measure.SetValue("preamble", "En åtgärd.", Swedish);
        measure.SetValue("responsible", "Kommunledningskontoret", Swedish);
        PublishResult shown = Contents.SaveAndPublish(measure, [Swedish], Admin);
        Assert.True(shown.Success, string.Join(", ", (shown.InvalidProperties ?? []).Select(property => property.Alias)));
        JsonNode around = JsonNode.Parse(await site.CreateClient().GetStringAsync(new Uri($"/api/v1/strategy/graph?lang=sv&node=measure/{measure.Key}", UriKind.Relative)))!;
        Assert.Contains(around["links"]!.AsArray(), link => (string)link!["relation"]! == "ledTo" && (string)link["from"]! == $"report/{report.Key}");
    }

    [Fact]
    public async Task Become_WhatIsNotThere_IsAProblem()
    {
        IContent report = Report("Rapport med en lärdom", "Bara den här.");
        using Editor editor = await site.SignInAsync();
        string path = $"varumarke/reports/{report.Key}/lessons";
        await Eventually.HoldsAsync(async () => (await editor.GetAsync(path)).IsSuccessStatusCode);
        foreach ((string what, object body) in new (string, object)[]
        {
            ("contribution", new { number = 0 }), ("contribution", new { number = 2 }), ("contribution", new { }), ("contribution", new { number = "x" }),
            ("measure", new { number = 1 }), ("measure", new { number = 1, area = new { id = report.Key } }), ("measure", new { number = 1, area = new { id = Guid.NewGuid() } }),
        })
        {
            HttpResponseMessage answer = await editor.PostAsync($"{path}/{what}", body);
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"varumarke/reports/{Guid.NewGuid()}/lessons")).StatusCode);
        IContent draft = Report("Rapport som är ett utkast", "Hemlig lärdom", isPublished: false);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"varumarke/reports/{draft.Key}/lessons")).StatusCode);
    }

    [Fact]
    public async Task Become_SomebodyWhoMayOnlyRead_IsForbidden()
    {
        IContent report = Report("Rapport för en läsare", "En lärdom.");
        await site.UserAsync("lardomslasare", group =>
        {
            group.AddAllowedSection(Constants.Applications.Content);
            group.HasAccessToAllLanguages = true;
            group.StartContentId = Constants.System.Root;
            group.Permissions = new HashSet<string> { Umbraco.Cms.Core.Actions.ActionBrowse.ActionLetter };
        });
        using Editor reader = await site.SignInAsync("lardomslasare@hagfors.example.se");
        string path = $"varumarke/reports/{report.Key}/lessons";
        await Eventually.HoldsAsync(async () => (await reader.GetAsync(path)).IsSuccessStatusCode);
        string area = (string)(await reader.ReadAsync(path))["areas"]![0]!["id"]!;
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync($"{path}/contribution", new { number = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync($"{path}/measure", new { number = 1, area = new { id = area } })).StatusCode);
    }

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    private IContent Report(string title, string lessons, bool isPublished = true)
    {
        IContent report = Contents.Create(title, Reports, ReportDraft.Type, Admin);
        report.SetCultureName(title, Swedish);
        report.SetValue("heading", title, Swedish);
        report.SetValue("preamble", "En rapport.", Swedish);
        report.SetValue("summary", new JsonObject { ["markup"] = "<p>Ett år.</p>", ["blocks"] = new JsonObject() }.ToJsonString(), Swedish);
        report.SetValue("lessons", lessons, Swedish);
        report.SetValue("pageOwner", "Kommunledningskontoret");
        report.SetValue("pageOwnerEmail", "kommunledning@hagfors.example.se");
        report.SetValue("reviewBy", new DateTime(2030, 1, 1));
        report.SetValue("periodFrom", new DateTime(2026, 1, 1));
        report.SetValue("periodTo", new DateTime(2026, 12, 31));
        Assert.True(Contents.Save(report, Admin).Success);
        if (isPublished)
        {
            PublishResult published = Contents.Publish(report, [Swedish], Admin);
            Assert.True(published.Success, $"{published.Result}: {string.Join(", ", (published.InvalidProperties ?? []).Select(property => property.Alias))}");
        }

        return report;
    }
}
