using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>A goal as editors have it, with all its rows, and what a file would add. Its rows are read when somebody asks for one: most files are about few goals.</summary>
internal sealed class GoalSeries(IContent content)
{
    private readonly Lazy<Dictionary<int, SeriesRow>> _newest = new(() => NewestOf(content), LazyThreadSafetyMode.None);

    public IContent Content => content;

    public string Name => content.GetCultureName("sv-SE") ?? content.Name ?? string.Empty;

    public List<(SeriesRow Row, SeriesRow? Replaces)> Added { get; } = [];

    /// <summary>The year of the row that was read last from the file.</summary>
    public int LastYear { get; set; }

    public HashSet<int> Years { get; } = [];

    /// <summary>What counts for a year, whenever it was read; null when there is none.</summary>
    public SeriesRow? Newest(int year) => _newest.Value.GetValueOrDefault(year);

    /// <summary>All goals, drafts too, that are not in the bin.</summary>
    public static IReadOnlyList<GoalSeries> All(IContentService contents, IContentTypeService types)
    {
        const int Most = 10_000;
        return types.Get("goal") is { } goal
            ? [.. contents.GetPagedOfType(goal.Id, 0, Most, out _, null!).Where(content => !content.Trashed).Select(content => new GoalSeries(content))]
            : [];
    }

    private static Dictionary<int, SeriesRow> NewestOf(IContent content)
    {
        var newest = new Dictionary<int, SeriesRow>();
        foreach (SeriesRow row in new SeriesHistory(SeriesBlocks.Read(content.GetValue<string>(GoalReading.Series))).KnownOn(DateOnly.MaxValue))
        {
            newest[row.Year] = row;
        }

        return newest;
    }
}
