using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Clustering;
using Varumarke.Core.Strategy.Import;
using Varumarke.Engine.Synchronisation;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>What storing figures of many goals costs the database, what other nodes hear of it, and what is left of it where it fails half-way: nothing.</summary>
public sealed class FiguresStoreTests(BreakingSite site) : IClassFixture<BreakingSite>
{
    private const int Few = 4;
    private const int Many = 24;

    private SeriesImport Import => site.Services.GetRequiredService<SeriesImport>();

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    [Fact]
    public void Store_TwentyGoalsMore_AsksTheDatabaseAFewTimesMoreForEach()
    {
        const int MostForAGoal = 44;
        Store(Few, 1950);

        int few = CommandsOf(() => Store(Few, 1951));
        int many = CommandsOf(() => Store(Many, 1952));

        Assert.InRange((many - few) / (double)(Many - Few), 1, MostForAGoal);
    }

    [Fact]
    public void Store_ManyGoals_TellsNodesOnceAndOfEachOnce()
    {
        IInstructionLog log = site.Services.GetRequiredService<IInstructionLog>();
        IJsonSerializer json = site.Services.GetRequiredService<IJsonSerializer>();
        long before = log.Newest()?.Id ?? 0;

        Store(Many, 1953);

        string[] told = [.. log.After(before, 1000)
            .SelectMany(entry => json.Deserialize<RefreshInstruction[]>(entry.Instructions)!)
            .Where(instruction => instruction.RefresherId == ContentCacheRefresher.UniqueId)
            .Select(instruction => instruction.JsonPayload!)];
        ContentCacheRefresher.JsonPayload[] changes = json.Deserialize<ContentCacheRefresher.JsonPayload[]>(Assert.Single(told))!;
        Assert.Equal(Goals(Many).Select(goal => goal.Key).Order(), changes.Select(change => change.Key!.Value).Order());
        Assert.All(changes, change => Assert.Equal(["en-GB", "sv-SE"], change.PublishedCultures!.Order()));
    }

    [Theory]
    [InlineData(Breaks.WhenPublishing)]
    [InlineData(Breaks.Refuses)]
    [InlineData(Breaks.AtTheCommit)]
    public void Store_SomethingThatFailsHalfWay_LeavesNoTraceOfAnyGoal(Breaks breaks)
    {
        int year = 1960 + (int)breaks;
        SeriesPlan plan = Plan(Many, year);
        string before = Traces();

        site.Breaking.Break(breaks, Many / 2);
        if (breaks == Breaks.Refuses)
        {
            Assert.Contains("could not be published", Import.Store(plan)!.English, StringComparison.Ordinal);
        }
        else
        {
            Assert.Throws<IOException>(() => Import.Store(plan));
        }

        Assert.True(site.Breaking.HasBroken);
        site.Breaking.Break(null);
        Assert.Equal(before, Traces());

        // What has failed has left nothing behind that the same file would stumble over.
        Assert.Null(Import.Store(Plan(Many, year)));
        Assert.Equal((0, Many), (Plan(Many, year).Added, Plan(Many, year).Unchanged));
    }

    private static int CommandsOf(Action work)
    {
        using var database = new DatabaseCommands();
        work();
        return database.Count;
    }

    private void Store(int goals, int year)
    {
        SeriesPlan plan = Plan(goals, year);
        Assert.Equal((goals, 0), (plan.Added, plan.Faults.Count));
        Assert.Null(Import.Store(plan));
    }

    private SeriesPlan Plan(int goals, int year) => Import.Plan(
        new MemoryStream(Encoding.UTF8.GetBytes("mål;år;kommun\n" + string.Concat(Goals(goals).Select(goal => string.Create(CultureInfo.InvariantCulture, $"{goal.Key};{year};{goal.SortOrder}.5\n"))))), "figures.csv");

    private IContent[] Goals(int most)
    {
        int type = site.Services.GetRequiredService<IContentTypeService>().Get("goal")!.Id;
        IContent[] goals = [.. Contents.GetPagedOfType(type, 0, 100, out _, null!).Where(goal => goal is { Published: true, Edited: false }).OrderBy(goal => goal.Id).Take(most)];
        Assert.Equal(most, goals.Length);
        return goals;
    }

    // The goals with all their versions, what has been noted of them, and what nodes have been told.
    private string Traces()
    {
        using ICoreScope scope = site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        IContent[] goals = Goals(Many);
        IEnumerable<string> stored = goals.Select(goal => string.Join(' ', goal.Key, string.Join(',', Contents.GetVersionIds(goal.Id, 1000)), goal.UpdateDate.Ticks, goal.GetValue<string>("series"), goal.GetValue<string>("series", published: true)));
        int noted = site.Services.GetRequiredService<IAuditRepository>().Count(site.Services.GetRequiredService<ICoreScopeProvider>().CreateQuery<IAuditItem>());
        int unfinished = site.Services.GetRequiredService<IKeyValueRepository>().FindByKeyPrefix(UnfinishedChanges.Prefix)?.Count ?? 0;
        return string.Join('\n', [.. stored, string.Create(CultureInfo.InvariantCulture, $"{noted} {unfinished} {site.Services.GetRequiredService<IInstructionLog>().Newest()?.Id}")]);
    }
}
