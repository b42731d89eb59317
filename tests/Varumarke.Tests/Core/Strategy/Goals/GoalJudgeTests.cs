using CsCheck;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Tests.Core.Strategy.Goals;

public sealed class GoalJudgeTests
{
    private const int ThisYear = 2026;

    private static readonly Gen<decimal?> Measured = Gen.Frequency((4, Gen.Int[-2000, 2000].Select(value => (decimal?)value / 10)), (1, Gen.Const((decimal?)null)));

    private static readonly Gen<GoalFacts> AnyFacts = Gen.Select(
        Gen.Enum<GoalDirection>(),
        Gen.OneOf<GoalTarget>(
            Gen.Int[-200, 200].Select(aim => (GoalTarget)new GoalTarget.Value(aim)),
            Gen.Enum<ComparedArea>().Select(area => (GoalTarget)new GoalTarget.Reach(area)),
            Gen.Enum<ComparedArea>().Select(area => (GoalTarget)new GoalTarget.Approach(area))),
        Gen.Enum<GoalFrequency>(),
        Gen.Select(Measured, Measured, Measured, Gen.Int[0, 12]).Array[0, 15],
        (direction, target, frequency, years) => new GoalFacts(
            direction, target, BaselineYear: 2016, TargetYear: 2027, frequency,
            [.. years.Select((year, place) => new GoalObservation(2014 + place, year.Item1, year.Item2, year.Item3, BeginsAnew: year.Item4 == 0))]));

    // Parts of years, of one length or several, each once.
    private static readonly Gen<GoalObservation[]> AnyParts = Gen.Select(
        Gen.Int[2014, 2027], Gen.Frequency((3, Gen.Int[3, 6]), (1, Gen.Int[1, PartOfYear.All.Count - 1])), Measured, Measured, Measured, Gen.Int[0, 20])
        .Select((year, part, value, county, nation, anew) => new GoalObservation(year, value, county, nation, BeginsAnew: anew == 0) { Part = PartOfYear.All[part] })
        .Array[0, 30].Select(parts => parts.DistinctBy(each => each.Period).ToArray());

    private static readonly Gen<GoalFacts> AnyFactsWithParts = Gen.Select(AnyFacts, AnyParts, Gen.Int[0, 3]).Select((facts, parts, whole) =>
        facts with { Series = [.. whole == 0 ? facts.Series : facts.Series.Take(whole - 1), .. parts] });

    [Theory]
    [InlineData(GoalDirection.Up, 70, 72, GoalState.OnTheWay)]
    [InlineData(GoalDirection.Up, 70, 70.1, GoalState.StandingStill)]
    [InlineData(GoalDirection.Up, 70, 66, GoalState.WrongWay)]
    [InlineData(GoalDirection.Up, 70, 80, GoalState.Reached)]
    [InlineData(GoalDirection.Down, 90, 88, GoalState.OnTheWay)]
    [InlineData(GoalDirection.Down, 90, 92, GoalState.WrongWay)]
    [InlineData(GoalDirection.Down, 90, 80, GoalState.Reached)]
    public void Judge_TwoYearsAgainstATarget_IsByTheDistance(GoalDirection direction, double before, double now, GoalState expected)
    {
        GoalFacts facts = Facts(direction, new GoalTarget.Value(80), (2024, before), (2025, now));
        Assert.Equal(expected, GoalJudge.Judge(facts, ThisYear).State);
    }

    [Fact]
    public void Judge_ReachedWithABreak_IsSinceTheYearAfterIt()
    {
        GoalFacts facts = Facts(GoalDirection.Up, new GoalTarget.Value(50), (2021, 51), (2022, 49), (2023, 50), (2025, 52));
        Assert.Equal(2023, GoalJudge.Judge(facts, ThisYear).Since);
    }

    [Fact]
    public void Judge_OneOddYearInALongRise_IsStillOnTheWay()
    {
        GoalFacts facts = Facts(GoalDirection.Up, new GoalTarget.Value(90), (2021, 60), (2022, 63), (2023, 40), (2024, 69), (2025, 72));
        Assert.Equal(GoalState.OnTheWay, GoalJudge.Judge(facts, ThisYear).State);
    }

    [Theory]
    [InlineData(GoalFrequency.Yearly, 2024, null)]
    [InlineData(GoalFrequency.Yearly, 2023, UnjudgedReason.TooOld)]
    [InlineData(GoalFrequency.EveryOtherYear, 2023, null)]
    [InlineData(GoalFrequency.EveryOtherYear, 2022, UnjudgedReason.TooOld)]
    [InlineData(GoalFrequency.EveryFourthYear, 2021, null)]
    [InlineData(GoalFrequency.EveryFourthYear, 2020, UnjudgedReason.TooOld)]
    public void Judge_AnOldNewestValue_IsJudgedWithinTheRhythmOfItsSource(GoalFrequency frequency, int newest, UnjudgedReason? expected)
    {
        GoalFacts facts = Facts(GoalDirection.Up, new GoalTarget.Value(50), (newest - 4, 20), (newest, 40)) with { Frequency = frequency };
        Assert.Equal(expected, GoalJudge.Judge(facts, ThisYear).Reason);
    }

    [Fact]
    public void Judge_TheSourceChangedAfterTheBaseline_CannotTellWhetherItHasComeNearer()
    {
        GoalFacts facts = County(new GoalTarget.Approach(ComparedArea.County), (2016, 40, 50, false), (2020, 45, 50, true), (2024, 46, 50, false), (2025, 47, 50, false));
        Assert.Equal(UnjudgedReason.SourceChanged, GoalJudge.Judge(facts, ThisYear).Reason);
    }

    [Fact]
    public void Judge_TheSourceChanged_JudgesByWhatCameAfter()
    {
        GoalFacts facts = County(new GoalTarget.Reach(ComparedArea.County), (2016, 60, 50, false), (2023, 45, 50, true), (2024, 44, 50, false), (2025, 43, 50, false));
        Assert.Equal((GoalState.WrongWay, 2023), (GoalJudge.Judge(facts, ThisYear).State, GoalJudge.Judge(facts, ThisYear).Trend!.From));
    }

    [Fact]
    public void Judge_NothingToCompareWithInTheBaselineYear_IsNeverAGuess()
    {
        GoalFacts facts = County(new GoalTarget.Approach(ComparedArea.County), (2017, 40, 50, false), (2024, 46, 50, false), (2025, 47, 50, false));
        Assert.Equal(UnjudgedReason.NoBaseline, GoalJudge.Judge(facts, ThisYear).Reason);
    }

    [Fact]
    public void Judge_TwoValuesForAYear_IsNeverAGuess()
    {
        GoalFacts facts = Facts(GoalDirection.Up, new GoalTarget.Value(50), (2024, 20), (2025, 40), (2025, 41));
        Assert.Equal(UnjudgedReason.TwoValues, GoalJudge.Judge(facts, ThisYear).Reason);
    }

    [Fact]
    public void Judge_QuartersAlone_HoldsTheNewestAgainstTheSameQuarterOfOtherYears()
    {
        // Winters are always worse than summers: the newest quarter is a winter's, and better than the winters before.
        GoalFacts facts = Parts("2024-Q1", 40, "2024-Q3", 70, "2025-Q1", 44, "2025-Q3", 71, "2026-Q1", 48);
        GoalJudgement judgement = GoalJudge.Judge(facts, ThisYear);
        Assert.Equal((GoalState.OnTheWay, "Q1", 2026, 48m), (judgement.State, judgement.Part.Code, judgement.Newest!.Year, judgement.Newest.Value));
        Assert.Equal((2024, 2026), (judgement.Trend!.From, judgement.Trend.To));
        Assert.Equal("48 första kvartalet 2026, och målet är 80; avståndet har minskat med ungefär 4 om året sedan 2024.", GoalTexts.Why(judgement, facts.Target).Swedish);
        Assert.Equal("48 in the first quarter of 2026, and the target is 80; the distance has shrunk by about 4 a year since 2024.", GoalTexts.Why(judgement, facts.Target).English);
    }

    [Fact]
    public void Judge_ANewestQuarterThatNoOtherYearHas_IsByTheLastOneThatTwoYearsHave() =>
        Assert.Equal("Q1", GoalJudge.Judge(Parts("2025-Q1", 44, "2026-Q1", 48, "2026-Q2", 10), ThisYear).Part.Code);

    [Theory]
    [InlineData("2025", "", UnjudgedReason.TooFewValues)]
    [InlineData("2025-Q4", "Q4", UnjudgedReason.TooFewValues)]
    public void Judge_AYearAndOtherQuarters_AreNeverMixed(string other, string part, UnjudgedReason reason)
    {
        GoalJudgement judgement = GoalJudge.Judge(Parts("2025-Q1", 44, "2025-Q2", 46, "2025-Q3", 48, other, 50), ThisYear);
        Assert.Equal((reason, part), (judgement.Reason!.Value, judgement.Part.Code));
    }

    [Fact]
    public void Judge_TwoValuesForAQuarter_IsNeverAGuess()
    {
        GoalJudgement judgement = GoalJudge.Judge(Parts("2025-Q1", 44, "2026-Q1", 48, "2026-Q1", 49), ThisYear);
        Assert.Equal((UnjudgedReason.TwoValues, "En del av ett år har två olika värden."), (judgement.Reason, GoalTexts.Why(judgement, null).Swedish));
    }

    [Fact]
    public void Judge_AQuarterSinceWhichTheSourceMeasuresOtherwise_JudgesByWhatCameAfter()
    {
        GoalFacts facts = Parts("2023-Q1", 70, "2024-Q1", 60, "2024-Q2", 20, "2025-Q1", 30, "2026-Q1", 40);
        facts = facts with { Series = [.. facts.Series.Select(each => each.Value == 20 ? each with { BeginsAnew = true } : each)] };
        Assert.Equal((GoalState.OnTheWay, 2025), (GoalJudge.Judge(facts, ThisYear).State, GoalJudge.Judge(facts, ThisYear).Trend!.From));
    }

    [Fact]
    public void Judge_PartsAddedToYearsThatCanBeCompared_ChangeNothing() => Gen.Select(AnyFacts, AnyParts).Sample((facts, parts) =>
    {
        GoalJudgement before = GoalJudge.Judge(facts, ThisYear);
        bool canBeCompared = before.Trend is not null || before.Reason is UnjudgedReason.TooOld or UnjudgedReason.NoBaseline;
        return !canBeCompared || Same(before, GoalJudge.Judge(facts with { Series = [.. parts, .. facts.Series] }, ThisYear));
    });

    [Fact]
    public void Judge_AnyLengths_IsTheJudgementOfTheOnePartAsIfItWereYears() => AnyFactsWithParts.Sample(facts =>
    {
        GoalJudgement judgement = GoalJudge.Judge(facts, ThisYear);
        GoalObservation[] own = [.. facts.Series.Where(each => each.Part == judgement.Part)];
        return facts.Series.Any(each => each.BeginsAnew && each.Part.Months == judgement.Part.Months && each.Part != judgement.Part)
            || Same(judgement, GoalJudge.Judge(facts with { Series = [.. own.Select(each => each with { Part = default })] }, ThisYear) with { Part = judgement.Part });
    });

    [Fact]
    public void Judge_GoingOn_PrognosisLiesBetweenBestAndWorst()
    {
        GoalFacts facts = Facts(GoalDirection.Up, new GoalTarget.Value(80), (2022, 60), (2023, 63), (2024, 64), (2025, 69));
        GoalPrognosis prognosis = GoalJudge.Judge(facts, ThisYear).Prognosis!;
        Assert.Equal((2027, true), (prognosis.Year, prognosis.AtBest < prognosis.Missing && prognosis.Missing < prognosis.AtWorst));
        Assert.Equal(80 - 69 - (2 * 3), prognosis.Missing, 0.5);
    }

    [Fact]
    public void Judge_AnySeries_NeverThrowsAndSaysWhyOrHow() => AnyFactsWithParts.Sample(
        facts =>
        {
            GoalJudgement judgement = GoalJudge.Judge(facts, ThisYear);
            return (judgement.State == GoalState.CannotBeJudged) == (judgement.Reason is not null)
                && GoalTexts.Why(judgement, facts.Target).Swedish.EndsWith('.')
                && (judgement.State == GoalState.Reached) == (judgement.Since is not null);
        },
        iter: 100_000);

    [Fact]
    public void Judge_ExtremeValues_NeverThrows() => Gen.Select(Gen.Decimal, Gen.Decimal, Gen.Decimal, Gen.Enum<GoalDirection>()).Sample((first, second, aim, direction) =>
    {
        var facts = new GoalFacts(direction, new GoalTarget.Value(aim), 2016, int.MaxValue, GoalFrequency.Yearly,
            [new(2024, first, null, null), new(2025, second, null, null)]);
        return GoalTexts.Why(GoalJudge.Judge(facts, ThisYear), facts.Target).English.Length > 0;
    });

    [Fact]
    public void Judge_TheOtherWayIsBetter_IsTheMirroredJudgement() => AnyFactsWithParts.Sample(facts =>
        GoalJudge.Judge(facts, ThisYear).State == GoalJudge.Judge(Mirrored(facts), ThisYear).State);

    [Fact]
    public void Judge_AnotherOrderOfRows_IsTheSameJudgement() => Gen.Select(AnyFactsWithParts, Gen.Int).Sample((facts, seed) =>
    {
        GoalFacts shuffled = facts with { Series = [.. facts.Series.OrderBy(each => HashCode.Combine(each.Period, seed))] };
        (GoalJudgement one, GoalJudgement other) = (GoalJudge.Judge(facts, ThisYear), GoalJudge.Judge(shuffled, ThisYear));
        return Same(one, other);
    });

    [Fact]
    public void Judge_ABetterNewestValue_NeverWorsensIt() => Gen.Select(AnyFactsWithParts, Gen.Int[0, 500]).Sample((facts, better) =>
    {
        GoalJudgement before = GoalJudge.Judge(facts, ThisYear);
        return before.Newest is not { } newest || GoalJudge.Judge(facts with { Series = [.. facts.Series.Select(Raise)] }, ThisYear).State >= before.State;

        GoalObservation Raise(GoalObservation each) =>
            each.Year != newest.Year || each.Part != before.Part ? each : each with { Value = facts.Direction == GoalDirection.Up ? each.Value + better : each.Value - better };
    });

    private static bool Same(GoalJudgement one, GoalJudgement other) =>
        (one.State, one.Reason, one.Part, one.Newest, one.Baseline, one.Since, one.Prognosis) == (other.State, other.Reason, other.Part, other.Newest, other.Baseline, other.Since, other.Prognosis)
        && (one.Trend?.From, one.Trend?.To, one.Trend?.PerYear) == (other.Trend?.From, other.Trend?.To, other.Trend?.PerYear);

    // Periods and their values by turns.
    private static GoalFacts Parts(params object[] series) => Facts(GoalDirection.Up, new GoalTarget.Value(80)) with
    {
        Series =
        [
            .. series.Chunk(2).Select(each => Period.TryParse((string)each[0], out Period period)
                ? new GoalObservation(period.Year, (int)each[1], null, null) { Part = period.Part }
                : throw new ArgumentException("No period.", nameof(series))),
        ],
    };

    private static GoalFacts Mirrored(GoalFacts facts) => facts with
    {
        Direction = facts.Direction == GoalDirection.Up ? GoalDirection.Down : GoalDirection.Up,
        Target = facts.Target is GoalTarget.Value own ? new GoalTarget.Value(-own.Aim) : facts.Target,
        Series = [.. facts.Series.Select(each => each with { Value = -each.Value, County = -each.County, Nation = -each.Nation })],
    };

    private static GoalFacts Facts(GoalDirection direction, GoalTarget target, params (int Year, double Value)[] series) => new(
        direction, target, 2016, 2027, GoalFrequency.Yearly, [.. series.Select(each => new GoalObservation(each.Year, (decimal)each.Value, null, null))]);

    private static GoalFacts County(GoalTarget target, params (int Year, int Value, int County, bool BeginsAnew)[] series) => new(
        GoalDirection.Up, target, 2016, 2027, GoalFrequency.Yearly, [.. series.Select(each => new GoalObservation(each.Year, each.Value, each.County, null, each.BeginsAnew))]);
}
