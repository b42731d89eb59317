using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Brand;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy;

/// <summary>Reads what a goal's document says of what was promised and measured. What it does not say is not guessed.</summary>
internal static class GoalReading
{
    private const string Series = "series";

    public static GoalFacts? Facts(DocumentReading reading, IPublishedContent document) =>
        Direction(reading.Text(document, "direction")) is { } direction
        && Target(reading, document) is { } target
        && reading.Number(document, "targetYear") is { } targetYear
            ? new GoalFacts(
                direction,
                target,
                (int)(reading.Number(document, "baselineYear") ?? 0),
                (int)targetYear,
                Frequency(reading.Text(document, "frequency")),
                [.. reading.Blocks(document, Series).Select(row => Observation(reading, row)).OfType<GoalObservation>()])
            : null;

    public static Dictionary<int, string> Notes(DocumentReading reading, IPublishedContent document) => reading.Blocks(document, Series)
        .Select(row => (Year: (int)(reading.Number(row, "year") ?? 0), Note: reading.Text(row, "note")))
        .Where(row => row.Year > 0 && row.Note.Length > 0)
        .GroupBy(row => row.Year)
        .ToDictionary(year => year.Key, year => string.Join(' ', year.Select(row => row.Note).Distinct()));

    private static GoalObservation? Observation(DocumentReading reading, IPublishedElement row) => reading.Number(row, "year") is { } year
        ? new GoalObservation((int)year, reading.Number(row, "value"), reading.Number(row, "county"), reading.Number(row, "nation"), reading.Flag(row, "beginsAnew"))
        : null;

    private static GoalDirection? Direction(string code) => code switch
    {
        "up" => GoalDirection.Up,
        "down" => GoalDirection.Down,
        _ => null,
    };

    private static GoalTarget? Target(DocumentReading reading, IPublishedContent document) => reading.Text(document, "targetKind") switch
    {
        "absolute" => reading.Number(document, "targetValue") is { } aim ? new GoalTarget.Value(aim) : null,
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
