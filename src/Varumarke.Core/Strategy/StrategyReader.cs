using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Brand;
using Varumarke.Core.Changes;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy;

/// <summary>
/// Reads the strategy out of its documents, as much of it as may be shown in a language, and judges each goal as of a day: pages,
/// answers and reports say the same, since they all ask here. Whatever the day, what may be shown is asked as of now.
/// </summary>
public sealed class StrategyReader(BrandReader documents, DocumentPaths paths, IDocumentNavigationQueryService navigation, ChangeFeed changes, TimeProvider time)
{
    // Today in both languages, and a few days that many look at: an edition, the day of a report.
    private const int MostDays = 8;

    private readonly ConcurrentDictionary<(string Language, DateOnly Day), Known> _known = [];

    /// <summary>The day that it is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The areas with the goals that held on a day; today where none is named.</summary>
    public IReadOnlyList<StrategyArea> Areas(string language, DateOnly? asOf = null)
    {
        ILookup<Guid, StrategyGoal> goals = Goals(language, asOf).ToLookup(goal => goal.Area);
        return documents.OfType(language, "priorityArea", (reading, area) =>
            new StrategyArea(area.Key, reading.Title(area), reading.Text(area, "why"), [.. goals[area.Key]]));
    }

    /// <summary>The goals that held on a day, in the order of the tree; read and judged once for all who ask until anything changes.</summary>
    public IReadOnlyList<StrategyGoal> Goals(string language, DateOnly? asOf = null)
    {
        DateOnly day = asOf ?? Today;

        // Taken before they are read: what changes meanwhile makes them old at once.
        long generation = changes.Now;
        if (_known.TryGetValue((language, day), out Known? known) && known.Generation == generation)
        {
            return known.Goals;
        }

        IReadOnlyList<StrategyGoal> goals = [.. documents.OfType(language, "goal", (reading, document) => Read(reading, document, language, day)).Where(goal => goal.HoldsOn(day))];
        if (_known.Count >= MostDays)
        {
            _known.Clear();
        }

        _known[(language, day)] = new Known(generation, goals);
        return goals;
    }

    /// <summary>One goal as it stood on a day, also one that was removed; null when there is none that may be shown, or was not yet then.</summary>
    public StrategyGoal? Goal(Guid key, string language, DateOnly? asOf = null)
    {
        DateOnly day = asOf ?? Today;
        return documents.Read(key, language, (reading, document) => document.ContentType.Alias == "goal" ? Read(reading, document, language, day) : null) is { } goal
            && (goal.Adopted is null || goal.Adopted <= day)
                ? goal
                : null;
    }

    /// <summary>All measures, and then all activities, as they stand now, in the order of the tree.</summary>
    public IReadOnlyList<StrategyWork> Work(string language) =>
        [.. documents.OfType(language, "measure", (reading, document) => ReadWork(reading, document, language)), .. documents.OfType(language, "activity", (reading, document) => ReadWork(reading, document, language))];

    /// <summary>A measure or activity as it stands now; null for none that may be shown.</summary>
    public StrategyWork? Work(Guid key, string language) =>
        documents.Read(key, language, (reading, document) => document.ContentType.Alias is "measure" or "activity" ? ReadWork(reading, document, language) : null);

    /// <summary>What an area is called, without its goals being judged; null for none that may be shown.</summary>
    public string? AreaTitle(Guid key, string language) =>
        documents.Read(key, language, (reading, document) => document.ContentType.Alias == "priorityArea" ? reading.Title(document) : null);

    /// <summary>What the council has decided, oldest first; the first is the beginning.</summary>
    public IReadOnlyList<Edition> Editions(string language) =>
    [
        .. documents.OfType(language, "revision", (reading, document) => GoalReading.DayOf(reading, document, "decidedOn") is { } decided
                ? new Edition(document.Key, decided, reading.Title(document), reading.Text(document, "decisionReference"), paths.Of(document.Key, language))
                : null)
            .OfType<Edition>()
            .Where(edition => edition.Decided <= Today)
            .OrderBy(edition => edition.Decided),
    ];

    private StrategyGoal Read(DocumentReading reading, IPublishedContent document, string language, DateOnly asked)
    {
        // What was removed is told as it was on its last day.
        DateOnly? removed = GoalReading.DayOf(reading, document, "removedOn");
        DateOnly day = removed is { } last && last <= asked && last > DateOnly.MinValue ? last.AddDays(-1) : asked;
        GoalWording wording = GoalReading.Wording(reading, document, day);
        SeriesHistory history = GoalReading.History(reading, document);
        IReadOnlyList<SeriesRow> series = history.KnownOn(day);
        GoalFacts? facts = GoalReading.Facts(reading, document, wording, series);
        return new StrategyGoal
        {
            Key = document.Key,
            Path = paths.Of(document.Key, language),
            Area = navigation.TryGetParentKey(document.Key, out Guid? parent) && parent is { } area ? area : Guid.Empty,
            Title = wording.Title,
            Indicator = wording.Indicator,
            Unit = reading.Text(document, "unit"),
            Why = reading.Text(document, "why"),
            Yourself = reading.Text(document, "yourself"),
            Source = reading.Text(document, "source"),
            SourceAddress = GoalReading.Source(reading, document),
            Baseline = GoalReading.Baseline(reading, document, series),
            Owner = reading.Text(document, "pageOwner"),
            OwnerEmail = reading.Text(document, "pageOwnerEmail"),
            Changed = reading.Changed(document),
            ReviewBy = reading.Day(document, "reviewBy"),
            Facts = facts,
            Judgement = facts is null ? GoalJudgement.Unjudged(UnjudgedReason.NoTarget) : GoalJudge.Judge(facts, day.Year),
            Series = series,
            Replaced = series.Select(row => row.Period).Distinct().Select(period => (Period: period, Rows: history.ReplacedOn(day, period))).Where(each => each.Rows.Count > 0).ToDictionary(each => each.Period, each => each.Rows),
            Adopted = GoalReading.DayOf(reading, document, "adoptedOn"),
            Removed = removed,
            RemovedReason = reading.Text(document, "removedReason"),
            ReplacedBy = reading.Documents(document, "replacedBy") is [var instead, ..] ? instead : null,
        };
    }

    private StrategyWork ReadWork(DocumentReading reading, IPublishedContent document, string language)
    {
        bool isActivity = document.ContentType.Alias == "activity";
        return new StrategyWork(
            document.Key,
            isActivity,
            reading.Title(document),
            paths.Of(document.Key, language),
            reading.Text(document, "responsible"),
            reading.Text(document, "status"),
            GoalReading.DayOf(reading, document, "startDate"),
            GoalReading.DayOf(reading, document, "endDate"),
            DateOnly.FromDateTime(reading.Changed(document)),
            reading.Documents(document, isActivity ? "measures" : "goals"));
    }

    private sealed record Known(long Generation, IReadOnlyList<StrategyGoal> Goals);
}
