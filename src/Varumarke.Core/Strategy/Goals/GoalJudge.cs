namespace Varumarke.Core.Strategy.Goals;

/// <summary>
/// Judges a goal by what was measured, the same everywhere it is asked. The rule:
/// 1. what is missing in a year is the distance from the target, or from the area's average of the same year;
/// 2. without two such years, with a newest one older than the source's rhythm explains, or with nothing comparable before a
/// change of source, a goal cannot be judged;
/// 3. it is reached when nothing is missing in the newest year; approaching an area is reached when less is missing than in the
/// baseline year;
/// 4. otherwise the trend of the five newest values decides: the distance shrinks, grows, or is much the same;
/// 5. much the same is what moves by less than a hundredth of what the value is held against.
/// Lengths are never mixed: whole years are judged where two of them can be compared, whatever parts of years are known besides, and
/// otherwise one part, held against the same part of other years (<see cref="JudgedPart"/>).
/// </summary>
public static class GoalJudge
{
    private const decimal MuchTheSame = 0.01m;

    /// <summary>Judges a goal as it stands in this year. The order of the series does not matter.</summary>
    public static GoalJudgement Judge(GoalFacts facts, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(facts);

        // 1
        JudgedPart part = JudgedPart.Of(facts, thisYear);
        if (part.HasTwoValues)
        {
            return GoalJudgement.Unjudged(UnjudgedReason.TwoValues, null, part.Part);
        }

        // 2
        GoalGap[] gaps = [.. part.Gaps];
        if (UnjudgedBecause(facts, part, thisYear) is { } reason)
        {
            return GoalJudgement.Unjudged(reason, gaps.LastOrDefault(), part.Part);
        }

        GoalGap? baseline = facts.Target is GoalTarget.Approach ? gaps.FirstOrDefault(gap => gap.Year == facts.BaselineYear) : null;
        if (facts.Target is GoalTarget.Approach && baseline is null)
        {
            return GoalJudgement.Unjudged(part.BeginsAfter(facts.BaselineYear) ? UnjudgedReason.SourceChanged : UnjudgedReason.NoBaseline, gaps[^1], part.Part);
        }

        // 3
        GoalTrend trend = GoalTrend.Of(gaps);
        var judged = new GoalJudgement(GoalState.Reached) { Part = part.Part, Newest = gaps[^1], Baseline = baseline, Trend = trend };
        bool IsReached(GoalGap gap) => gap.Missing <= 0 || (baseline is not null && gap.Year > baseline.Year && gap.Missing < baseline.Missing);
        return IsReached(gaps[^1])
            ? judged with { Since = gaps.Reverse().TakeWhile(IsReached).Last().Year }
            : judged with { State = StateOf(trend, gaps[^1]), Prognosis = GoalPrognosis.Of(gaps, trend, facts.TargetYear, baseline?.Missing ?? 0) };
    }

    private static UnjudgedReason? UnjudgedBecause(GoalFacts facts, JudgedPart part, int thisYear) => part.Gaps switch
    {
        { Count: < JudgedPart.FewestValues } when part.Begins is not null => UnjudgedReason.SourceChanged,
        { Count: < JudgedPart.FewestValues } => UnjudgedReason.TooFewValues,
        var gaps when gaps[^1].Year < thisYear - facts.MostYearsOld => UnjudgedReason.TooOld,
        _ => null,
    };

    // 4 and 5. The measure is what the value is held against, never the value itself: a better value must not be able to raise it.
    private static GoalState StateOf(GoalTrend trend, GoalGap newest)
    {
        double still = (double)(Math.Abs(newest.Aim) * MuchTheSame);
        return trend.Moved switch
        {
            var moved when moved < -still => GoalState.OnTheWay,
            var moved when moved > still => GoalState.WrongWay,
            _ => GoalState.StandingStill,
        };
    }
}
