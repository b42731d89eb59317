using Varumarke.Core.Strategy;
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
        .. (((int Part, int Year)[])[(1, 2020), (3, 2025), (9, 2020)]).Select(each => GoalJudge.Judge(
            Facts(Targets[0]) with { Series = [.. ((int[])[1, 0]).Select(before => new GoalObservation(each.Year - before, 75 - before, 60, 60) { Part = PartOfYear.All[each.Part] })] }, thisYear: 2026)),
    ];

    /// <summary>A goal with these rows, judged in 2026.</summary>
    public static StrategyGoal Goal(IReadOnlyList<SeriesRow> rows)
    {
        GoalFacts facts = Facts(Targets[0]) with { Series = [.. rows.Select(row => row.Observed)] };
        return new StrategyGoal
        {
            Key = Guid.Empty, Path = "/sv/x", Area = Guid.Empty, Title = "Mål", Indicator = "Andel", Unit = "procent", Why = string.Empty, Source = "Egen", Owner = string.Empty, OwnerEmail = string.Empty,
            Changed = new DateTime(2026, 4, 20, 0, 0, 0, DateTimeKind.Utc), Facts = facts, Judgement = GoalJudge.Judge(facts, 2026), Series = rows, Replaced = new Dictionary<Period, IReadOnlyList<SeriesRow>>(),
        };
    }

    public static GoalFacts Facts(GoalTarget target) => new(GoalDirection.Up, target, 2016, 2027, GoalFrequency.Yearly, []);
}
