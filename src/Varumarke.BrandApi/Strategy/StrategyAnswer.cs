using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.BrandApi.Strategy;

/// <summary>The areas of the strategy with their goals.</summary>
internal sealed record StrategyAnswer(IReadOnlyList<AreaItem> Areas);

/// <summary>An area that the municipality has chosen to work for.</summary>
internal sealed record AreaItem(Guid Id, string Title, string Why, IReadOnlyList<GoalItem> Goals);

/// <summary>A goal.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Source">Whose figures they are.</param>
/// <param name="Promise">What was promised, in a sentence.</param>
/// <param name="State">One of <c>reached</c>, <c>onTheWay</c>, <c>standingStill</c>, <c>wrongWay</c>, <c>cannotBeJudged</c>.</param>
/// <param name="Why">The sentence that says why.</param>
/// <param name="ReachedSince">The year since which it is reached without a break.</param>
/// <param name="Prognosis">What is missing in the target year to keep the promise if things go on as they have gone.</param>
/// <param name="Series">What was measured, by year; a year without a value has none.</param>
/// <param name="Changed">When the document was last published, UTC.</param>
internal sealed record GoalItem(
    Guid Id, string Title, string Indicator, string Unit, string Source, string? Promise, string State, string Why, int? ReachedSince,
    PrognosisItem? Prognosis, IReadOnlyList<YearItem> Series, DateTime Changed)
{
    public static GoalItem Of(StrategyGoal goal, string language) => new(
        goal.Key,
        goal.Title,
        goal.Indicator,
        goal.Unit,
        goal.Source,
        goal.Facts is { } promised ? GoalTexts.Promise(promised).In(language) : null,
        char.ToLowerInvariant(goal.Judgement.State.ToString()[0]) + goal.Judgement.State.ToString()[1..],
        GoalTexts.Why(goal.Judgement, goal.Facts?.Target).In(language),
        goal.Judgement.Since,
        goal.Judgement.Prognosis is { } prognosis ? new PrognosisItem(prognosis.Year, Math.Round(prognosis.Missing, 2), Math.Round(prognosis.AtBest, 2), Math.Round(prognosis.AtWorst, 2)) : null,
        goal.Facts is { } facts
            ? [.. facts.Series.OrderBy(year => year.Year).Select(year => new YearItem(year.Year, year.Value, year.County, year.Nation, goal.Notes.GetValueOrDefault(year.Year)))]
            : [],
        goal.Changed);
}

/// <summary>What is missing in the target year, in the goal's unit; nought or less where the promise is kept.</summary>
internal sealed record PrognosisItem(int Year, double Missing, double AtBest, double AtWorst);

/// <summary>What was measured for a year.</summary>
internal sealed record YearItem(int Year, decimal? Value, decimal? County, decimal? Nation, string? Note);
