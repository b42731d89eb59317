using Varumarke.BrandApi.Answers;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.BrandApi.Strategy;

/// <summary>A goal.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Source">Whose figures they are.</param>
/// <param name="Promise">What was promised, in a sentence.</param>
/// <param name="State">One of <c>reached</c>, <c>onTheWay</c>, <c>standingStill</c>, <c>wrongWay</c>, <c>cannotBeJudged</c>.</param>
/// <param name="Why">The sentence that says why.</param>
/// <param name="Yourself">What whoever lives there can do for it.</param>
/// <param name="ReachedSince">The year since which it is reached without a break.</param>
/// <param name="Prognosis">What is missing in the target year to keep the promise if things go on as they have gone.</param>
/// <param name="Series">What was measured, in the order of time; a year or a part of one without a value has none.</param>
/// <param name="Removed">From which day it holds no longer.</param>
/// <param name="ReplacedBy">Key of the goal that came in its place.</param>
/// <param name="Page">Address of its page.</param>
/// <param name="Changed">When the document was last published, UTC.</param>
internal sealed record GoalItem(
    Guid Id, string Title, string Indicator, string Unit, string Source, string? Promise, string State, string Why, string? Yourself, int? ReachedSince,
    PrognosisItem? Prognosis, IReadOnlyList<YearItem> Series, DateOnly? Removed, Guid? ReplacedBy, string Page, DateTime Changed)
{
    public static GoalItem Of(StrategyGoal goal, string language, ApiLinks links) => new(
        goal.Key,
        goal.Title,
        goal.Indicator,
        goal.Unit,
        goal.Source,
        goal.Facts is { } promised ? GoalTexts.Promise(promised).In(language) : null,
        CodeOf(goal.Judgement.State),
        GoalTexts.Why(goal.Judgement, goal.Facts?.Target).In(language),
        goal.Yourself.Length > 0 ? goal.Yourself : null,
        goal.Judgement.Since,
        goal.Judgement.Prognosis is { } prognosis ? new PrognosisItem(prognosis.Year, Math.Round(prognosis.Missing, 2), Math.Round(prognosis.AtBest, 2), Math.Round(prognosis.AtWorst, 2)) : null,
        [.. goal.Series.Select(row => YearItem.Of(row, goal.Replaced.GetValueOrDefault(row.Period)))],
        goal.Removed,
        goal.ReplacedBy,
        links.Of(goal.Path),
        goal.Changed);

    /// <summary>A state as answers write it.</summary>
    public static string CodeOf(GoalState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];
}
