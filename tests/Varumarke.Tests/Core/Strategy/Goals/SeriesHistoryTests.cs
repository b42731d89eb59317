using CsCheck;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Tests.Core.Strategy.Goals;

/// <summary>Of each year the newest row counts, and on an earlier day what was known then.</summary>
public sealed class SeriesHistoryTests
{
    private static readonly DateOnly March = new(2024, 3, 15), May = new(2025, 5, 2);

    private static readonly SeriesHistory Corrected = new([Row(2022, 5.9m, new DateOnly(2023, 3, 15)), Row(2023, 25, March), Row(2023, 23, May)]);

    private static readonly Gen<SeriesRow[]> Rows = Gen.Select(Gen.Int[2016, 2024], Gen.Int[0, 9], Gen.Int[0, 4000], Gen.Int[0, PartOfYear.All.Count - 1])
        .Select((year, value, days, part) => Row(year, value, new DateOnly(2016, 1, 1).AddDays(days), PartOfYear.All[part]))
        .Array[0, 30];

    [Fact]
    public void KnownOn_BeforeACorrection_IsWhatStoodThen()
    {
        Assert.Equal([5.9m, 25m], Corrected.KnownOn(May.AddDays(-1)).Select(row => row.Observed.Value!.Value));
        Assert.Equal([5.9m, 23m], Corrected.KnownOn(May).Select(row => row.Observed.Value!.Value));
        Assert.Equal([25m], Corrected.ReplacedOn(May, new Period(2023)).Select(row => row.Observed.Value!.Value));
        Assert.Empty(Corrected.ReplacedOn(May.AddDays(-1), new Period(2023)));
    }

    [Fact]
    public void KnownOn_ARowThatDoesNotSayWhenItWasRead_IsKnownWhenItsYearIsOver()
    {
        var history = new SeriesHistory([Row(2023, 1, null)]);
        Assert.Empty(history.KnownOn(new DateOnly(2023, 12, 31)));
        Assert.Single(history.KnownOn(new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void KnownOn_AQuarterThatWasCorrected_ReplacesThatQuarterAlone()
    {
        PartOfYear first = PartOfYear.All[3], second = PartOfYear.All[4];
        var history = new SeriesHistory([Row(2023, 9, null), Row(2023, 1, March, first), Row(2023, 2, March, second), Row(2023, 3, May, first)]);
        Assert.Equal([("Q1", 3m), ("Q2", 2m), (string.Empty, 9m)], history.KnownOn(May).Select(row => (row.Period.Part.Code, row.Observed.Value!.Value)));
        Assert.Equal([1m], history.ReplacedOn(May, new Period(2023, first)).Select(row => row.Observed.Value!.Value));
        Assert.Empty(history.ReplacedOn(May, new Period(2023, second)));
        Assert.Empty(history.ReplacedOn(May, new Period(2023)));
    }

    [Fact]
    public void KnownOn_AQuarterThatDoesNotSayWhenItWasRead_IsKnownWhenItIsOver()
    {
        var history = new SeriesHistory([Row(2023, 1, null, PartOfYear.All[3])]);
        Assert.Empty(history.KnownOn(new DateOnly(2023, 3, 31)));
        Assert.Single(history.KnownOn(new DateOnly(2023, 4, 1)));
    }

    [Fact]
    public void KnownOn_TwoDifferentRowsOfOneDay_AreBothThereForTheJudgeToSee() =>
        Assert.Equal(2, new SeriesHistory([Row(2023, 1, March), Row(2023, 2, March), Row(2023, 2, March)]).KnownOn(May).Count);

    [Fact]
    public void KnownOn_AnyRows_NeverKnowsTheFutureAndDoesNotMindTheirOrder() => Rows.Sample(rows =>
    {
        IReadOnlyList<SeriesRow> known = new SeriesHistory(rows).KnownOn(March);
        Assert.All(known, row => Assert.True(row.KnownFrom <= March));
        Assert.Equal(Sum(known), Sum(new SeriesHistory([.. rows.Reverse()]).KnownOn(March)));
    });

    private static string Sum(IEnumerable<SeriesRow> rows) => string.Join(' ', rows.Select(row => $"{row.Period}={row.Observed.Value}").Order(StringComparer.Ordinal));

    private static SeriesRow Row(int year, decimal value, DateOnly? read, PartOfYear part = default) => new(
        Guid.NewGuid(), new GoalObservation(year, value, null, null) { Part = part }, read, null, null, string.Empty, string.Empty);
}
