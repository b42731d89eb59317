using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Brand;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy;

/// <summary>Reads what a goal's document says of what was promised and measured. What it does not say is not guessed.</summary>
internal static class GoalReading
{
    /// <summary>Alias of the rows.</summary>
    public const string Series = "series";

    /// <summary>Alias of which part of its year a row is of.</summary>
    public const string Part = "period";

    /// <summary>Alias of how it was written before.</summary>
    public const string Earlier = "earlier";

    /// <summary>How the goal was written at the end of a day.</summary>
    public static GoalWording Wording(DocumentReading reading, IPublishedContent document, DateOnly day)
    {
        var now = new GoalWording(
            DateOnly.MaxValue, reading.Title(document), reading.Text(document, "indicator"), reading.Text(document, "targetKind"), reading.Number(document, "targetValue"), Whole(reading.Number(document, "targetYear")));
        return reading.Blocks(document, Earlier)
            .Select(block => (Block: block, Until: DayOf(reading, block, "until")))
            .Where(each => each.Until > day)
            .OrderByDescending(each => each.Until)
            .Aggregate(now, (later, each) => Written(reading, each.Block, each.Until!.Value).Over(later));
    }

    /// <summary>All rows of the series.</summary>
    public static SeriesHistory History(DocumentReading reading, IPublishedContent document) =>
        new([.. reading.Blocks(document, Series).Select(row => Row(reading, row)).OfType<SeriesRow>()]);

    /// <summary>What is judged; null where it is not said what was promised.</summary>
    public static GoalFacts? Facts(DocumentReading reading, IPublishedContent document, GoalWording wording, IEnumerable<SeriesRow> series) =>
        Direction(reading.Text(document, "direction")) is { } direction
        && Target(wording) is { } target
        && wording.TargetYear is { } targetYear
            ? new GoalFacts(
                direction, target, Whole(reading.Number(document, "baselineYear")) ?? 0, targetYear, Frequency(reading.Text(document, "frequency")), [.. series.Select(row => row.Observed)])
            : null;

    /// <summary>The value that the promise starts from.</summary>
    public static decimal? Baseline(DocumentReading reading, IPublishedContent document, IEnumerable<SeriesRow> series) =>
        reading.Number(document, "baseline")
        ?? (Whole(reading.Number(document, "baselineYear")) is { } year ? series.LastOrDefault(row => row.Period == new Period(year))?.Observed.Value : null);

    /// <summary>Where the figures are found; null for what is no address that a browser opens.</summary>
    public static string? Source(DocumentReading reading, IPublishedContent document) =>
        Uri.TryCreate(reading.Address(document, "sourceLink"), UriKind.Absolute, out Uri? address) && address.Scheme is ("https" or "http") ? address.AbsoluteUri : null;

    /// <summary>A day that a document or a block names; null when it names none.</summary>
    public static DateOnly? DayOf(DocumentReading reading, IPublishedElement item, string alias) => reading.Day(item, alias) is { } day ? DateOnly.FromDateTime(day) : null;

    private static GoalWording Written(DocumentReading reading, IPublishedElement block, DateOnly until) => new(
        until, reading.Text(block, "heading"), reading.Text(block, "indicator"), reading.Text(block, "targetKind"), reading.Number(block, "targetValue"), Whole(reading.Number(block, "targetYear")));

    private static SeriesRow? Row(DocumentReading reading, IPublishedElement row) => Whole(reading.Number(row, "year")) is { } year && PartOfYear.TryParse(reading.Text(row, Part), out PartOfYear part)
        ? new SeriesRow(
            row.Key,
            new GoalObservation(year, reading.Number(row, "value"), reading.Number(row, "county"), reading.Number(row, "nation"), reading.Flag(row, "beginsAnew")) { Part = part },
            DayOf(reading, row, "readOn"),
            reading.Number(row, "women"),
            reading.Number(row, "men"),
            reading.Text(row, "source"),
            reading.Text(row, "note"))
        : null;

    private static int? Whole(decimal? number) => number is { } year && year is > 0 and < 10_000 ? (int)year : null;

    private static GoalDirection? Direction(string code) => code switch
    {
        "up" => GoalDirection.Up,
        "down" => GoalDirection.Down,
        _ => null,
    };

    private static GoalTarget? Target(GoalWording wording) => wording.TargetKind switch
    {
        "absolute" => wording.TargetValue is { } aim ? new GoalTarget.Value(aim) : null,
        "reachCounty" => new GoalTarget.Reach(ComparedArea.County),
        "reachNation" => new GoalTarget.Reach(ComparedArea.Nation),
        "approachCounty" => new GoalTarget.Approach(ComparedArea.County),
        "approachNation" => new GoalTarget.Approach(ComparedArea.Nation),
        _ => null,
    };

    // Where nothing is said, the strictest of what usually is.
    private static GoalFrequency Frequency(string code) => code switch
    {
        "monthly" => GoalFrequency.Monthly,
        "halfYearly" => GoalFrequency.HalfYearly,
        "everyOtherYear" => GoalFrequency.EveryOtherYear,
        "everyFourthYear" => GoalFrequency.EveryFourthYear,
        _ => GoalFrequency.Yearly,
    };
}
