using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.History;

/// <summary>What differs between the goals of two days.</summary>
/// <param name="Decisions">What the council decided after the first day, until and with the second.</param>
/// <param name="Added">Goals that hold on the second day alone.</param>
/// <param name="Removed">Goals that held on the first day alone, with what is said of them now.</param>
/// <param name="Rewritten">Goals that hold on both and are written otherwise, or promise something else.</param>
/// <param name="Unchanged">How many are as they were.</param>
public sealed record StrategyComparison(
    IReadOnlyList<Edition> Decisions, IReadOnlyList<StrategyGoal> Added, IReadOnlyList<RemovedGoal> Removed, IReadOnlyList<RewrittenGoal> Rewritten, int Unchanged)
{
    /// <summary>Compares what stood on two days; the first is to be the earlier.</summary>
    public static StrategyComparison Of(StrategyReader strategy, string language, DateOnly from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        IReadOnlyList<StrategyGoal> before = strategy.Goals(language, from), after = strategy.Goals(language, to);
        Dictionary<Guid, StrategyGoal> later = after.ToDictionary(goal => goal.Key);
        HashSet<Guid> earlier = [.. before.Select(goal => goal.Key)];
        (StrategyGoal Before, StrategyGoal After)[] both = [.. before.Where(goal => later.ContainsKey(goal.Key)).Select(goal => (goal, later[goal.Key]))];
        RewrittenGoal[] rewritten = [.. both.Select(pair => new RewrittenGoal(pair.Before, pair.After)).Where(pair => pair.Differs)];
        return new StrategyComparison(
            [.. strategy.Editions(language).Where(edition => edition.Decided > from && edition.Decided <= (to ?? strategy.Today))],
            [.. after.Where(goal => !earlier.Contains(goal.Key))],
            [.. before.Where(goal => !later.ContainsKey(goal.Key)).Select(goal => new RemovedGoal(goal, goal.ReplacedBy is { } instead ? strategy.Goal(instead, language, to) : null))],
            rewritten,
            both.Length - rewritten.Length);
    }
}

/// <summary>A goal that holds no longer.</summary>
/// <param name="Goal">As it was.</param>
/// <param name="Instead">What came in its place, where something did that may be shown.</param>
public sealed record RemovedGoal(StrategyGoal Goal, StrategyGoal? Instead);

/// <summary>A goal on two days.</summary>
public sealed record RewrittenGoal(StrategyGoal Before, StrategyGoal After)
{
    /// <summary>Whether it promises something else, whatever the words.</summary>
    public bool PromisesOtherwise => Before.Facts?.Target != After.Facts?.Target || Before.Facts?.TargetYear != After.Facts?.TargetYear;

    /// <summary>Whether anything was written otherwise.</summary>
    public bool Differs => PromisesOtherwise || Before.Title != After.Title || Before.Indicator != After.Indicator;

    /// <summary>What was promised then and is now; null where it is not said.</summary>
    public (GoalFacts? Before, GoalFacts? After) Promise => (Before.Facts, After.Facts);
}
