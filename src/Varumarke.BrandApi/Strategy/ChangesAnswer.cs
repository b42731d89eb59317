using Varumarke.BrandApi.Answers;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.History;

namespace Varumarke.BrandApi.Strategy;

/// <summary>What the council has decided.</summary>
internal sealed record EditionsAnswer(IReadOnlyList<EditionItem> Items);

/// <summary>One decision, from which the goals stood as they did until the next.</summary>
internal sealed record EditionItem(Guid Id, string Title, DateOnly Decided, string Reference, string Goals)
{
    public static EditionItem Of(Edition edition, string language, ApiLinks links) =>
        new(edition.Key, edition.Title, edition.Decided, edition.Reference, links.Of($"{BrandRoutes.Strategy}?{AsOf.Parameter}={AsOf.Write(edition.Decided)}&lang={language}"));
}

/// <summary>What differs between the goals of two days.</summary>
internal sealed record ChangesAnswer(
    DateOnly From, DateOnly To, IReadOnlyList<EditionItem> Decisions, IReadOnlyList<ChangedGoal> Added, IReadOnlyList<RemovedItem> Removed, IReadOnlyList<RewrittenItem> Rewritten, int Unchanged)
{
    public static ChangesAnswer Of(StrategyComparison comparison, DateOnly from, DateOnly to, string language, ApiLinks links) => new(
        from,
        to,
        [.. comparison.Decisions.Select(edition => EditionItem.Of(edition, language, links))],
        [.. comparison.Added.Select(goal => ChangedGoal.Of(goal, language))],
        [.. comparison.Removed.Select(removed => new RemovedItem(ChangedGoal.Of(removed.Goal, language), removed.Goal.Removed, removed.Goal.RemovedReason, removed.Instead?.Key))],
        [.. comparison.Rewritten.Select(goal => new RewrittenItem(goal.After.Key, ChangedGoal.Of(goal.Before, language), ChangedGoal.Of(goal.After, language), goal.PromisesOtherwise))],
        comparison.Unchanged);
}

/// <summary>A goal as it was written.</summary>
internal sealed record ChangedGoal(Guid Id, string Title, string Indicator, string? Promise)
{
    public static ChangedGoal Of(StrategyGoal goal, string language) => new(goal.Key, goal.Title, goal.Indicator, goal.Facts is { } facts ? GoalTexts.Promise(facts).In(language) : null);
}

/// <summary>A goal that holds no longer.</summary>
internal sealed record RemovedItem(ChangedGoal Goal, DateOnly? Removed, string Reason, Guid? ReplacedBy);

/// <summary>A goal that is written otherwise.</summary>
internal sealed record RewrittenItem(Guid Id, ChangedGoal Before, ChangedGoal After, bool PromisesOtherwise);
