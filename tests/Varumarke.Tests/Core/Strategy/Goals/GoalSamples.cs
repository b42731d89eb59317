using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Tests.Core.Strategy.Goals;

/// <summary>Goals of every kind, and judgements of every state.</summary>
internal static class GoalSamples
{
    public static GoalTarget[] Targets =>
    [
        new GoalTarget.Value(80),
        new GoalTarget.Reach(ComparedArea.County),
        new GoalTarget.Reach(ComparedArea.Nation),
        new GoalTarget.Approach(ComparedArea.County),
        new GoalTarget.Approach(ComparedArea.Nation),
    ];

    /// <summary>One of each state, and one of each reason why there is none.</summary>
    public static GoalJudgement[] Judgements =>
    [
        .. Enum.GetValues<UnjudgedReason>().Select(reason => new GoalJudgement(GoalState.CannotBeJudged) { Reason = reason }),
        .. ((int[])[90, 75, 70, 65]).Select(newest => GoalJudge.Judge(
            Facts(Targets[0]) with { Series = [new(2024, 70, 60, 60), new(2025, newest, 60, 60)] }, thisYear: 2026)),
    ];

    public static GoalFacts Facts(GoalTarget target) => new(GoalDirection.Up, target, 2016, 2027, GoalFrequency.Yearly, []);
}
