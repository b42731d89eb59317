using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>A goal as editors have it, with all its rows, and what a file would add.</summary>
internal sealed class GoalSeries(IContent content)
{
    private readonly SeriesHistory _history = new(SeriesBlocks.Read(content.GetValue<string>(GoalReading.Series)));

    public IContent Content => content;

    public string Name => content.GetCultureName("sv-SE") ?? content.Name ?? string.Empty;

    public List<(SeriesRow Row, SeriesRow? Replaces)> Added { get; } = [];

    /// <summary>The year of the row that was read last from the file.</summary>
    public int LastYear { get; set; }

    public HashSet<int> Years { get; } = [];

    /// <summary>What counts for a year, whenever it was read; null when there is none.</summary>
    public SeriesRow? Newest(int year) => _history.KnownOn(DateOnly.MaxValue).LastOrDefault(row => row.Year == year);

    /// <summary>All goals, drafts too, that are not in the bin.</summary>
    public static IReadOnlyList<GoalSeries> All(IContentService contents, IContentTypeService types)
    {
        const int Most = 10_000;
        return types.Get("goal") is { } goal
            ? [.. contents.GetPagedOfType(goal.Id, 0, Most, out _, null!).Where(content => !content.Trashed).Select(content => new GoalSeries(content))]
            : [];
    }
}
