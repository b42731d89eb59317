namespace Varumarke.Core.Strategy.Goals;

/// <summary>How a goal goes, and what that is said from.</summary>
/// <param name="State">One of five.</param>
public sealed record GoalJudgement(GoalState State)
{
    /// <summary>Why not; for a goal that cannot be judged.</summary>
    public UnjudgedReason? Reason { get; init; }

    /// <summary>Which part of the years was judged, held against the same part of other years; the whole where years are.</summary>
    public PartOfYear Part { get; init; }

    /// <summary>The newest year that could be compared, where there is one.</summary>
    public GoalGap? Newest { get; init; }

    /// <summary>The year that the promise starts from, where the target asks for it.</summary>
    public GoalGap? Baseline { get; init; }

    /// <summary>Since which year it is reached, without a break.</summary>
    public int? Since { get; init; }

    /// <summary>Where the distance is heading.</summary>
    public GoalTrend? Trend { get; init; }

    /// <summary>What is missing in the target year; null where nobody can tell or nothing is.</summary>
    public GoalPrognosis? Prognosis { get; init; }

    internal static GoalJudgement Unjudged(UnjudgedReason reason, GoalGap? newest = null, PartOfYear part = default) => new(GoalState.CannotBeJudged) { Reason = reason, Newest = newest, Part = part };
}
