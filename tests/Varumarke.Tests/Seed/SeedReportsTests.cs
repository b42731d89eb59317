using System.Globalization;
using System.Text.Json;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Tests.Seed;

/// <summary>What the published reports say of the goals is what the rule says of the same figures.</summary>
public sealed class SeedReportsTests
{
    private static readonly string[] Swedish =
        ["Inga", "Ett", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio", "Elva", "Tolv", "Tretton", "Fjorton", "Femton", "Sexton"];

    private static readonly string[] English =
        ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen"];

    public static TheoryData<int> Years => [.. SeedFolder.Documents("statusReport").Select(Year)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Preamble_OfAReport_CountsTheGoalsByTheRule(int year)
    {
        GoalState[] states = [.. Goals(year).Select(goal => GoalJudge.Judge(goal.Facts, year + 1).State)];
        SeedItem report = Report(year);
        int reached = states.Count(state => state == GoalState.Reached);
        Assert.StartsWith($"{Swedish[reached]} av de {states.Length} målen", report.Text("preamble", "sv-SE"), StringComparison.Ordinal);
        Assert.StartsWith($"{English[reached]} of the {states.Length} goals", report.Text("preamble", "en-GB"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2023, "Snabb fiber till alla", "Fiber till {0:0} procent", "Fibre to {0:0} per cent")]
    [InlineData(2025, "Bättre företagsklimat", "i nivå med länets genomsnitt: {0:0} mot {1:0}", "level with the county average: {0:0} against {1:0}")]
    public void Summary_OfAReport_QuotesTheSeries(int year, string goal, string swedish, string english)
    {
        GoalObservation of = Goals(year).Single(each => each.Alias == goal).Facts.Series.Single(each => each.Year == year);
        SeedItem report = Report(year);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, swedish, of.Value, of.County), report.Text("summary", "sv-SE"), StringComparison.Ordinal);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, english, of.Value, of.County), report.Text("summary", "en-GB"), StringComparison.Ordinal);
    }

    private static SeedItem Report(int year) => SeedFolder.Documents("statusReport").Single(report => Year(report) == year);

    private static int Year(SeedItem report) => DateTime.Parse(report.Text("periodTo"), CultureInfo.InvariantCulture).Year;

    private static IEnumerable<(string Alias, GoalFacts Facts)> Goals(int upTo) =>
        SeedFolder.Documents("goal").Select(goal => (goal.Alias, Facts(goal, upTo)));

    private static GoalFacts Facts(SeedItem goal, int upTo)
    {
        string kind = goal.Text("targetKind");
        ComparedArea area = kind.EndsWith("Nation", StringComparison.Ordinal) ? ComparedArea.Nation : ComparedArea.County;
        return new GoalFacts(
            goal.Text("direction") == "up" ? GoalDirection.Up : GoalDirection.Down,
            kind == "absolute" ? new GoalTarget.Value(Number(goal.Text("targetValue"))) : kind.StartsWith("reach", StringComparison.Ordinal) ? new GoalTarget.Reach(area) : new GoalTarget.Approach(area),
            (int)Number(goal.Text("baselineYear")),
            (int)Number(goal.Text("targetYear")),
            GoalFrequency.Yearly,
            [.. Rows(goal.Text("series")).Where(row => row.Year <= upTo)]);
    }

    private static IEnumerable<GoalObservation> Rows(string blocks) => JsonDocument.Parse(blocks).RootElement.GetProperty("contentData").EnumerateArray()
        .Select(block => block.GetProperty("values").EnumerateArray().ToDictionary(value => value.GetProperty("alias").GetString()!, value => value.GetProperty("value").GetString()!))
        .Select(row => new GoalObservation((int)Number(row["year"]), Number(row["value"]), Number(row["county"]), Number(row["nation"])));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
