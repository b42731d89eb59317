using System.Globalization;
using System.Text.Json;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Tests.Seed;

/// <summary>A goal of the seed, read as plain files: what it promised on a day, and what was known of it.</summary>
internal sealed record SeedGoal(SeedItem Item, DateOnly? Adopted, DateOnly? Removed, SeriesHistory History)
{
    public static IReadOnlyList<SeedGoal> All { get; } = [.. SeedFolder.Documents("goal").Select(item => new SeedGoal(
        item, Day(item.Text("adoptedOn")), Day(item.Text("removedOn")), new SeriesHistory([.. Blocks(item.Text("series")).Select(Row)])))];

    public static IReadOnlyList<SeedGoal> On(DateOnly day) => [.. All.Where(goal => (goal.Adopted is null || goal.Adopted <= day) && (goal.Removed is null || goal.Removed > day))];

    public GoalState StateOn(DateOnly day) => FactsOn(day) is { } facts ? GoalJudge.Judge(facts, day.Year).State : GoalState.CannotBeJudged;

    public decimal? Value(DateOnly day, int year, string field)
    {
        SeriesRow row = History.KnownOn(day).Single(each => each.Period == new Period(year));
        return field switch
        {
            "value" => row.Observed.Value,
            "county" => row.Observed.County,
            "nation" => row.Observed.Nation,
            "women" => row.Women,
            "men" => row.Men,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such figure."),
        };
    }

    public static IReadOnlyList<Dictionary<string, string>> Blocks(string value) => value.Length == 0 ? [] :
    [
        .. JsonDocument.Parse(value).RootElement.GetProperty("contentData").EnumerateArray().Select(block => block.GetProperty("values").EnumerateArray()
            .Where(each => each.GetProperty("culture").GetString() is null or "sv-SE")
            .Append(JsonSerializer.SerializeToElement(new { alias = "key", value = block.GetProperty("key").GetString() }))
            .ToDictionary(each => each.GetProperty("alias").GetString()!, each => each.GetProperty("value").GetString()!)),
    ];

    public static decimal? Number(Dictionary<string, string> row, string alias) =>
        row.TryGetValue(alias, out string? text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private GoalFacts? FactsOn(DateOnly day)
    {
        string kind = Item.Text("targetKind"), aim = Item.Text("targetValue");
        foreach (Dictionary<string, string> earlier in Blocks(Item.Text("earlier")).Where(each => Day(each["until"]) > day))
        {
            kind = earlier.GetValueOrDefault("targetKind", kind);
            aim = earlier.GetValueOrDefault("targetValue", aim);
        }

        ComparedArea area = kind.EndsWith("Nation", StringComparison.Ordinal) ? ComparedArea.Nation : ComparedArea.County;
        return new GoalFacts(
            Item.Text("direction") == "up" ? GoalDirection.Up : GoalDirection.Down,
            kind == "absolute" ? new GoalTarget.Value(decimal.Parse(aim, CultureInfo.InvariantCulture)) : kind.StartsWith("reach", StringComparison.Ordinal) ? new GoalTarget.Reach(area) : new GoalTarget.Approach(area),
            int.Parse(Item.Text("baselineYear"), CultureInfo.InvariantCulture),
            int.Parse(Item.Text("targetYear"), CultureInfo.InvariantCulture),
            JsonSerializer.Deserialize<string[]>(Item.Text("frequency"))!.Single() switch
            {
                "everyFourthYear" => GoalFrequency.EveryFourthYear,
                "everyOtherYear" => GoalFrequency.EveryOtherYear,
                _ => GoalFrequency.Yearly,
            },
            [.. History.KnownOn(day).Select(row => row.Observed)]);
    }

    private static SeriesRow Row(Dictionary<string, string> row) => new(
        Guid.Parse(row["key"]),
        new GoalObservation(int.Parse(row["year"], CultureInfo.InvariantCulture), Number(row, "value"), Number(row, "county"), Number(row, "nation"), row.GetValueOrDefault("beginsAnew") == "1") { Part = PartOfYear.TryParse(row.GetValueOrDefault("period", string.Empty), out PartOfYear part) ? part : throw new FormatException("No part of a year.") },
        Day(row.GetValueOrDefault("readOn", string.Empty)),
        Number(row, "women"),
        Number(row, "men"),
        row.GetValueOrDefault("source", string.Empty),
        row.GetValueOrDefault("note", string.Empty));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.FromDateTime(DateTime.Parse(text, CultureInfo.InvariantCulture));
}
