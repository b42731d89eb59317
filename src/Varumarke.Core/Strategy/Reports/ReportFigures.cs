using System.Globalization;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// The figures that a report's sentences may name. Of a goal: <c>goal/{key}/{year}/{figure}</c>, where the year may be a part of one (<c>2026-Q1</c>). Of all together: <c>goals/all</c> and
/// <c>goals/{state}</c>, <c>measures/all</c> and <c>measures/{status}</c>, <c>activities/done</c>, <c>messages/all</c>, and
/// <c>use/taken</c>, <c>use/viewed</c>, <c>use/embedded</c> and <c>use/recalled</c>. They are the very figures of the report's tables.
/// </summary>
/// <param name="Goal">The goals as of the report's day, also those that hold no longer.</param>
/// <param name="States">How many goals are in each state, by its code.</param>
/// <param name="Work">What was done; null where that is not known.</param>
/// <param name="Use">How the brand was used; null where that is not counted.</param>
public sealed record ReportFigures(Func<Guid, StrategyGoal?> Goal, IReadOnlyDictionary<string, int> States, FrozenWork? Work, FrozenUse? Use)
{
    private static readonly HashSet<string> GoalStates = [.. Enum.GetValues<GoalState>().Select(ReportComposer.CodeOf)];
    private static readonly HashSet<string> Statuses = ["notStarted", "underWay", "done", "delayed", "cancelled"];

    /// <summary>The figure, as digits or as <c>&lt;5</c>; null where there is none.</summary>
    public string? Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Split('/') switch
        {
            ["goal", var key, var time, var figure] when Guid.TryParse(key, out Guid goal) && Period.TryParse(time, out Period of) =>
                Figure(Goal(goal), of, figure)?.ToString(CultureInfo.InvariantCulture),
            ["goals", "all"] => Written(States.Values.Sum()),
            ["goals", var state] when GoalStates.Contains(state) => Written(States.GetValueOrDefault(state)),
            ["measures", "all"] => Written(Work?.Measures.Values.Sum()),
            ["measures", var status] when Statuses.Contains(status) => Written(Work?.Measures.GetValueOrDefault(status)),
            ["activities", "done"] => Written(Work?.Done.Count),
            ["messages", "all"] => Written(Work?.Communication.Count),
            ["use", "taken"] => Use?.Taken,
            ["use", "viewed"] => Use?.Viewed,
            ["use", "embedded"] => Use?.Embedded,
            ["use", "recalled"] => Written(Use?.Recalled),
            _ => null,
        };
    }

    private static string? Written(int? count) => count?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Figure(StrategyGoal? goal, Period period, string figure) => goal?.Series.LastOrDefault(row => row.Period == period) is { } row
        ? figure switch
        {
            "value" => row.Observed.Value,
            "county" => row.Observed.County,
            "nation" => row.Observed.Nation,
            "women" => row.Women,
            "men" => row.Men,
            _ => null,
        }
        : null;
}
