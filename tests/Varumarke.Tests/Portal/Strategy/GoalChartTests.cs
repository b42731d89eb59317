using Varumarke.Core.Strategy.Goals;
using Varumarke.Portal.Strategy;
using Varumarke.Tests.Core.Strategy.Goals;

namespace Varumarke.Tests.Portal.Strategy;

/// <summary>Where the lines of a goal's chart lie, for years and for parts of them.</summary>
public sealed class GoalChartTests
{
    [Fact]
    public void Line_YearsAndQuarters_AreLinesOfTheirOwn()
    {
        GoalChart chart = Of("2023", 60, "2024", 62, "2024-Q1", 55, "2024-Q2", 70, "2024-Q3", 71);
        Assert.Equal((12, "3"), (chart.Length, string.Join(',', chart.OtherLengths)));
        Assert.Equal((2, 3), (Points(chart, 12), Points(chart, 3)));
        Assert.Equal(62, chart.End(each => each.Value)!.Value);
    }

    [Fact]
    public void Line_AQuarterThatIsMissing_BreaksIt()
    {
        GoalChart chart = Of("2024-Q1", 55, "2024-Q2", 70, "2024-Q4", 71, "2025-Q1", 56);
        Assert.Equal((3, 2), (chart.Length, chart.Line(each => each.Value, 3).Count(sign => sign == 'M')));
    }

    [Fact]
    public void Line_OneQuarterOfEachYear_IsDrawnFromYearToYear()
    {
        GoalChart chart = Of("2023-Q1", 55, "2024-Q1", 56, "2025-Q1", 57);
        Assert.Equal(1, chart.Line(each => each.Value, 3).Count(sign => sign == 'M'));
    }

    [Fact]
    public void X_OfQuarters_LiesInsideOfTheScaleAroundTheirYear()
    {
        GoalChart chart = Of("2024-Q1", 55, "2024-Q4", 70);
        double first = chart.X(new Period(2024, PartOfYear.All[3]).Middle), last = chart.X(new Period(2024, PartOfYear.All[6]).Middle);
        Assert.Equal(chart.Span.From, first, 6);
        Assert.InRange(chart.X(2024), first, last);
        Assert.InRange(last, first, chart.Span.To);
        Assert.Equal([2024, 2025, 2026, 2027], chart.Years);
    }

    [Fact]
    public void Years_OneQuarterInTheTargetYear_AreThatYear() => Assert.Equal([2027], Of("2027-Q3", 55).Years);

    private static int Points(GoalChart chart, int length) => chart.Line(each => each.Value, length).Count(sign => sign is 'M' or 'L');

    // Periods and their values by turns.
    private static GoalChart Of(params object[] series) => GoalChart.Of(GoalSamples.Goal([.. series.Chunk(2).Select(each => Row((string)each[0], (int)each[1]))]))!;

    private static SeriesRow Row(string time, int value) => Period.TryParse(time, out Period period)
        ? new SeriesRow(Guid.NewGuid(), new GoalObservation(period.Year, value, null, null) { Part = period.Part }, null, null, null, string.Empty, string.Empty)
        : throw new ArgumentException("No period.", nameof(time));
}
