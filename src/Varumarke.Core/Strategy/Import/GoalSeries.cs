using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>
/// A goal as editors have it, and what a file would add. Its document is not held on to, since the rows of all goals at once are much;
/// its rows are read when somebody asks for one: most files are about few goals.
/// </summary>
internal sealed class GoalSeries
{
    private readonly IContentService _contents;
    private Dictionary<Period, SeriesRow>? _newest;

    private GoalSeries(IContent content, IContentService contents)
    {
        Id = content.Id;
        Key = content.Key;
        VersionId = content.VersionId;
        Name = content.GetCultureName("sv-SE") ?? content.Name ?? string.Empty;
        Cultures = [.. content.PublishedCultures];
        HasDraft = content is { Published: true, Edited: true };
        KeyFigure = (content.GetValue<string>("koladaKpi") ?? string.Empty).Trim().ToUpperInvariant();
        Source = content.GetValue<string>("source", "sv-SE") ?? string.Empty;
        RemovedOn = content.GetValue<DateTime?>("removedOn") is { Year: > 1 } removed ? DateOnly.FromDateTime(removed) : null;
        _contents = contents;
    }

    public int Id { get; }

    public Guid Key { get; }

    /// <summary>The draft that was held against the file.</summary>
    public int VersionId { get; }

    public string Name { get; }

    public IReadOnlyList<string> Cultures { get; }

    /// <summary>Whether it is published and has changes that are not.</summary>
    public bool HasDraft { get; }

    public string KeyFigure { get; }

    public string Source { get; }

    public DateOnly? RemovedOn { get; }

    /// <summary>The rows of the file that are about it, each with its line.</summary>
    public List<(SeriesRow Row, int Line)> Lines { get; } = [];

    public List<(SeriesRow Row, SeriesRow? Replaces)> Added { get; } = [];

    /// <summary>What the file has had for it, each once.</summary>
    public HashSet<Period> Periods { get; } = [];

    /// <summary>The latest of each length that was read from the file.</summary>
    public Dictionary<int, long> Latest { get; } = [];

    public GoalAdditions Additions => new(Key, Name, VersionId, Cultures, Added);

    /// <summary>What counts for a year, or a part of one, whenever it was read; null when there is none.</summary>
    public SeriesRow? Newest(Period period)
    {
        if (_newest is null)
        {
            ReadNewest([this], _contents);
        }

        return _newest!.GetValueOrDefault(period);
    }

    /// <summary>Reads for several goals what counts, in one go.</summary>
    public static void ReadNewest(IReadOnlyCollection<GoalSeries> goals, IContentService contents)
    {
        Dictionary<int, IContent> documents = contents.GetByIds(goals.Select(goal => goal.Id)).ToDictionary(document => document.Id);
        foreach (GoalSeries goal in goals)
        {
            goal._newest = NewestOf(documents.GetValueOrDefault(goal.Id));
        }
    }

    /// <summary>Lets go of the rows that were read.</summary>
    public void ForgetNewest() => _newest = null;

    /// <summary>All goals, drafts too, that are not in the bin.</summary>
    public static IReadOnlyList<GoalSeries> All(IContentService contents, IContentTypeService types)
    {
        const int PageSize = 20;
        const int Most = 10_000;
        var goals = new List<GoalSeries>();
        if (types.Get("goal") is not { } type)
        {
            return goals;
        }

        for (long page = 0, total = Most; page * PageSize < Math.Min(total, Most); page++)
        {
            goals.AddRange(contents.GetPagedOfType(type.Id, page, PageSize, out total, null!).Where(content => !content.Trashed).Select(content => new GoalSeries(content, contents)));
        }

        return goals;
    }

    private static Dictionary<Period, SeriesRow> NewestOf(IContent? content)
    {
        var newest = new Dictionary<Period, SeriesRow>();
        foreach (SeriesRow row in new SeriesHistory(SeriesBlocks.Read(content?.GetValue<string>(GoalReading.Series))).KnownOn(DateOnly.MaxValue))
        {
            newest[row.Period] = row;
        }

        return newest;
    }
}
