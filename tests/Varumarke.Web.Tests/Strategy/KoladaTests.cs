using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Kolada;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>Figures out of Kolada: only what it says otherwise is new, all or nothing, whatever it answers; each test has a goal of its own.</summary>
public sealed class KoladaTests(KoladaSite site) : IClassFixture<KoladaSite>
{
    private const string Municipality = "1783";
    private const string County = "0017";
    private const string Nation = "0000";

    [Fact]
    public async Task Run_NewAndCorrectedFigures_AreShownFirstAndThenStoredWithTheirSource()
    {
        const string Goal = "Mat från trakten i våra kök", KeyFigure = "N00001";
        await NameAsync(Goal, KeyFigure);
        site.Kolada.Set(KeyFigure, Municipality, 2024, 26.5m);
        site.Kolada.Set(KeyFigure, Municipality, 2024, 27m, "K");
        site.Kolada.Set(KeyFigure, Municipality, 2024, 26.1m, "M");
        site.Kolada.Set(KeyFigure, County, 2024, 30m);
        site.Kolada.Set(KeyFigure, Nation, 2024, 33.25m);
        site.Kolada.Set(KeyFigure, "0180", 2024, 99m);

        KoladaPlan trial = await RunAsync(isTrial: true);
        Assert.Null(trial.Fault);
        Assert.False(trial.IsStored);
        Assert.Equal(26.5m, Assert.Single(trial.Series.Changes.Single(goal => goal.Name == Goal).Rows).Row.Observed.Value);
        Assert.Equal(26m, (decimal)(await YearAsync(Goal, 2024))["value"]!);

        Assert.True((await RunAsync()).IsStored);
        JsonNode year = await YearAsync(Goal, 2024);
        Assert.Equal((26.5m, 30m, 33.25m, 27m, 26.1m), ((decimal)year["value"]!, (decimal)year["county"]!, (decimal)year["nation"]!, (decimal)year["women"]!, (decimal)year["men"]!));
        Assert.Equal(("Kolada", 26m), ((string)year["source"]!, (decimal)year["replaces"]![0]!["value"]!));
        Assert.Equal(site.Time.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (string)year["readOn"]!);

        using HttpClient client = site.CreateClient();
        string page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(Strategy.Goals(ReaderLanguage.Swedish).Single(goal => goal.Title == Goal).Path));
        Assert.Contains("Källa: Kolada", page, StringComparison.Ordinal);
        Assert.Contains("; Kolada.", page, StringComparison.Ordinal);

        KoladaPlan again = await RunAsync();
        Assert.DoesNotContain(again.Series.Changes, goal => goal.Name == Goal);

        // A correction waits for another day, and is then a row of its own.
        site.Kolada.Set(KeyFigure, Municipality, 2024, 25.9m);
        Assert.Contains((await RunAsync()).PassedOver, passed => (passed.Goal, passed.Year) == (Goal, 2024));
        site.Time.Pass(TimeSpan.FromDays(1));
        await RunAsync();
        year = await YearAsync(Goal, 2024);
        Assert.Equal((25.9m, 26.5m, 26m), ((decimal)year["value"]!, (decimal)year["replaces"]![0]!["value"]!, (decimal)year["replaces"]![1]!["value"]!));
    }

    [Theory]
    [InlineData(KoladaFault.Status, "answered 500")]
    [InlineData(KoladaFault.Redirect, "answered 302")]
    [InlineData(KoladaFault.Truncated, "did not answer")]
    [InlineData(KoladaFault.Cut, "cannot be read")]
    [InlineData(KoladaFault.Markup, "cannot be read")]
    [InlineData(KoladaFault.OtherShape, "cannot be read")]
    [InlineData(KoladaFault.Text, "cannot be read")]
    [InlineData(KoladaFault.Silent, "cannot be read")]
    [InlineData(KoladaFault.Contradiction, "cannot be read")]
    [InlineData(KoladaFault.Elsewhere, "leads to another address")]
    [InlineData(KoladaFault.Endless, "more than was asked")]
    [InlineData(KoladaFault.Huge, "more than was asked")]
    public async Task Run_KoladaFails_ChangesNothingAndSaysWhy(KoladaFault fault, string sentence)
    {
        const string Goal = "Färre äldre faller", KeyFigure = "N00002";
        await NameAsync(Goal, KeyFigure);
        site.Kolada.Set(KeyFigure, Municipality, 2025, 1m);
        site.Kolada.Fault = fault;
        try
        {
            KoladaPlan plan = await RunAsync();
            Assert.False(plan.IsStored);
            Assert.Contains(sentence, plan.Fault!.English, StringComparison.Ordinal);
            JsonNode year = await YearAsync(Goal, 2025);
            Assert.Equal(60m, (decimal)year["value"]!);
            Assert.NotNull(year["readOn"]);
        }
        finally
        {
            site.Kolada.Fault = null;
            site.Kolada.Clear(KeyFigure);
        }
    }

    [Fact]
    public async Task Run_KoladaIsLate_GivesUpInTime()
    {
        await NameAnyAsync("Mål som väntar", "N00010");
        int asked = site.Kolada.Asked.Length;
        site.Kolada.Fault = KoladaFault.Late;
        try
        {
            Task<KoladaPlan> run = RunAsync();
            await Eventually.HoldsAsync(() => site.Kolada.Asked.Length > asked);
            site.Time.Advance(new KoladaOptions().Timeout);
            Assert.Equal(KoladaTexts.Late, (await run).Fault);
        }
        finally
        {
            site.Kolada.Fault = null;
        }
    }

    [Fact]
    public async Task Run_KoladaHasNothing_LeavesEverythingAndTellsWhichGoals()
    {
        const string Goal = "Friska vattendrag", KeyFigure = "N00003";
        await NameAsync(Goal, KeyFigure);
        site.Kolada.Fault = KoladaFault.Nothing;
        try
        {
            KoladaPlan plan = await RunAsync();
            Assert.Null(plan.Fault);
            Assert.Equal(0, plan.Series.Added);
            Assert.Contains(KeyFigure, plan.PassedOver.Single(passed => passed.Goal == Goal).Reason.English, StringComparison.Ordinal);
            Assert.Equal(47m, (decimal)(await YearAsync(Goal, 2025))["value"]!);
        }
        finally
        {
            site.Kolada.Fault = null;
        }
    }

    [Fact]
    public async Task Run_SeveralPages_AreAllRead()
    {
        const string Goal = "Fler mår bra", KeyFigure = "N00004";
        await NameAsync(Goal, KeyFigure);
        for (int year = 2001; year <= 2008; year++)
        {
            site.Kolada.Set(KeyFigure, Municipality, year, year);
        }

        site.Kolada.PageSize = 3;
        try
        {
            await RunAsync();
            foreach (int year in Enumerable.Range(2001, 8))
            {
                Assert.Equal(year, (decimal)(await YearAsync(Goal, year))["value"]!);
            }

            Assert.Contains(site.Kolada.Asked, asked => asked.Contains(KeyFigure, StringComparison.Ordinal) && asked.EndsWith("?page=3", StringComparison.Ordinal));
        }
        finally
        {
            site.Kolada.PageSize = 5_000;
        }
    }

    [Fact]
    public async Task Run_WhatKoladaDoesNotHave_IsKeptAndItsSourceNamed()
    {
        const string Goal = "Fler i arbete", KeyFigure = "N00005";
        await NameAsync(Goal, KeyFigure);
        JsonNode before = await YearAsync(Goal, 2024);
        site.Kolada.Set(KeyFigure, Municipality, 2024, 12.34m);
        await RunAsync();
        JsonNode after = await YearAsync(Goal, 2024);
        Assert.Equal((12.34m, (decimal)before["county"]!), ((decimal)after["value"]!, (decimal)after["county"]!));
        Assert.Matches("^Kolada; .+", (string)after["source"]!);
    }

    [Fact]
    public async Task Run_AGoalThatSomebodyEdits_IsPassedOverUntilItIsPublished()
    {
        const string Goal = "Unga trivs i skolan", KeyFigure = "N00006";
        await NameAsync(Goal, KeyFigure);
        site.Kolada.Set(KeyFigure, Municipality, 2010, 70m);
        IContent goal = Find(Goal);
        goal.SetValue("why", "Ett utkast.", "sv-SE");
        Contents.Save(goal);

        KoladaPlan plan = await RunAsync();
        Assert.Contains(plan.PassedOver, passed => passed.Goal == Goal);
        Assert.True(plan.IsStored);
        Assert.DoesNotContain("Ett utkast.", Find(Goal).GetValue<string>("why", "sv-SE", published: true) ?? string.Empty, StringComparison.Ordinal);

        Contents.Publish(Find(Goal), ["sv-SE", "en-GB"]);
        await RunAsync();
        Assert.Equal(70m, (decimal)(await YearAsync(Goal, 2010))["value"]!);
    }

    [Fact]
    public async Task Look_BeforeItsTime_AsksNothingAndAfterADayAsksOnce()
    {
        const string Goal = "Fler laddplatser", KeyFigure = "N00007";
        await NameAnyAsync(Goal, KeyFigure);
        site.Time.Pass(TimeSpan.FromDays(2));
        await site.LookAsync();
        int asked = site.Kolada.Asked.Length;
        Assert.True(asked > 0);
        await site.LookAsync();
        Assert.Equal(asked, site.Kolada.Asked.Length);
        site.Time.Pass(TimeSpan.FromHours(25));
        await site.LookAsync();
        Assert.True(site.Kolada.Asked.Length > asked);
    }

    [Fact]
    public async Task Look_KoladaAwayForWeeks_TellsTheOwnerOnceAndAgainNextMonth()
    {
        const string KeyFigure = "N00008", Owner = "malagare@hagfors.example.se";
        string goal = await NameAnyAsync("Mål utan svar", KeyFigure, Owner);
        site.Kolada.Set(KeyFigure, Municipality, 2020, 5m);
        site.Time.Pass(TimeSpan.FromDays(2));
        await site.LookAsync();
        site.Kolada.Fault = KoladaFault.Status;
        try
        {
            Assert.Equal(0, await LookAfterAsync(TimeSpan.FromDays(10)));
            Assert.Equal(1, await LookAfterAsync(TimeSpan.FromDays(5)));
            MailMessage mail = site.Mails.AllTo(Owner)[0];
            Assert.Contains(goal, mail.Subject, StringComparison.Ordinal);
            Assert.Contains("https://strategi.example.se/sv/", mail.Text, StringComparison.Ordinal);
            Assert.Equal(1, await LookAfterAsync(TimeSpan.Zero));
            Assert.Equal(2, await LookAfterAsync(TimeSpan.FromDays(32)));
        }
        finally
        {
            site.Kolada.Fault = null;
        }

        // It answers again: nothing more is told.
        Assert.Equal(2, await LookAfterAsync(TimeSpan.FromDays(32)));

        async Task<int> LookAfterAsync(TimeSpan span)
        {
            site.Time.Pass(span);
            await site.LookAsync();
            await site.SendMailAsync();
            return site.Mails.AllTo(Owner).Count(mail => mail.Subject.Contains("Kolada", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Command_DryAndWet_SaysWhatChangesAndChangesIt()
    {
        const string KeyFigure = "N00009";
        string goal = await NameAnyAsync("Mål vid kommandot", KeyFigure);
        site.Kolada.Set(KeyFigure, Municipality, 2003, 41m);
        Assert.Contains($"{goal}: 2003 – → 41", await CommandAsync(0, "kolada", "--dry-run"), StringComparison.Ordinal);
        Assert.DoesNotContain(Strategy.Goals(ReaderLanguage.Swedish).Single(each => each.Title == goal).Series, row => row.Year == 2003);
        await CommandAsync(0, "kolada");
        Assert.Equal(41m, (decimal)(await YearAsync(goal, 2003))["value"]!);
        await CommandAsync(1, "kolada", "nonsense");
        site.Kolada.Fault = KoladaFault.Status;
        try
        {
            Assert.Contains("answered 500", await CommandAsync(2, "kolada"), StringComparison.Ordinal);
        }
        finally
        {
            site.Kolada.Fault = null;
        }
    }

    [Fact]
    public async Task Run_ByDefault_IsOffAndCallsNobody()
    {
        Assert.False(new KoladaOptions().IsOn);
        using var plain = new SeededSite();
        KoladaPlan plan = await plain.Services.GetRequiredService<KoladaImport>().RunAsync(isTrial: false, default);
        Assert.Equal(KoladaTexts.Off, plan.Fault);
    }

    [Theory]
    [InlineData("Address", "api.kolada.se")]
    [InlineData("Address", "http://api.kolada.se/v3/")]
    [InlineData("Address", "ftp://api.kolada.se/v3/")]
    [InlineData("Address", "https://user@api.kolada.se/v3/")]
    [InlineData("Address", "")]
    [InlineData("Municipality", "Hagfors")]
    [InlineData("County", "1783")]
    [InlineData("Nation", "0000/../x")]
    [InlineData("EveryHours", "-1")]
    [InlineData("AwayDays", "0")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("FirstYear", "17")]
    public void Options_AWrongOne_IsNamed(string option, string value)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create($"{KoladaOptions.Section}:{option}", (string?)value)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton(configuration).AddOptions<KoladaOptions>().BindConfiguration(KoladaOptions.Section).ValidateDataAnnotations();
        using ServiceProvider provider = services.BuildServiceProvider();
        OptionsValidationException fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<KoladaOptions>>().Value);
        Assert.Contains(option, fault.Message, StringComparison.Ordinal);
    }

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    private StrategyReader Strategy => site.Services.GetRequiredService<StrategyReader>();

    private Task<KoladaPlan> RunAsync(bool isTrial = false) => site.Services.GetRequiredService<KoladaImport>().RunAsync(isTrial, default);

    private async Task<string> CommandAsync(int exitCode, params string[] args)
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(exitCode, await ProgramCommands.RunAsync(site.Services, output, error, args));
        return output.ToString() + error;
    }

    private IContent Find(string goal) => Contents.GetById(Strategy.Goals(ReaderLanguage.Swedish).Single(each => each.Title == goal).Key)!;

    private async Task NameAsync(string goal, string keyFigure)
    {
        IContent document = Find(goal);
        document.SetValue("koladaKpi", keyFigure);
        Contents.Save(document);
        Assert.True(Contents.Publish(document, ["sv-SE", "en-GB"]).Success);
        await Eventually.HoldsAsync(() => Contents.GetById(document.Key) is { Edited: false });
    }

    /// <summary>A goal of its own beside another, without figures.</summary>
    private async Task<string> NameAnyAsync(string title, string keyFigure, string owner = "ingen@hagfors.example.se")
    {
        IContent like = Find("Fler mår bra");
        IContent goal = Contents.Create(title, like.ParentId, "goal");
        foreach (IProperty property in like.Properties.Where(property => property.Alias is not ("series" or "earlier")))
        {
            foreach (string? culture in property.PropertyType.Variations == ContentVariation.Culture ? ["sv-SE", "en-GB"] : new string?[] { null })
            {
                goal.SetValue(property.Alias, like.GetValue(property.Alias, culture), culture);
            }
        }

        foreach (string culture in new[] { "sv-SE", "en-GB" })
        {
            goal.SetCultureName(title, culture);
            goal.SetValue("heading", title, culture);
        }

        goal.SetValue("koladaKpi", keyFigure);
        goal.SetValue("pageOwnerEmail", owner);
        Contents.Save(goal);
        PublishResult published = Contents.Publish(goal, ["sv-SE", "en-GB"]);
        Assert.True(published.Success, $"{published.Result}");
        await Eventually.HoldsAsync(() => Strategy.Goals(ReaderLanguage.Swedish).Any(each => each.Key == goal.Key));
        return title;
    }

    private async Task<JsonNode> YearAsync(string goal, int year)
    {
        using HttpClient client = site.CreateClient();
        JsonNode strategy = (await client.GetFromJsonAsync<JsonNode>("/api/v1/strategy?lang=sv"))!;
        return strategy["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Single(each => (string)each!["title"]! == goal)!["series"]!.AsArray().Single(row => (int)row!["year"]! == year)!;
    }
}
