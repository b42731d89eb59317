using Varumarke.Core.Strategy;

namespace Varumarke.Portal.Work;

/// <summary>What was asked for, in the order of the plan: the one that ends soonest first, with what ends on no day last.</summary>
public sealed class WorkList
{
    private WorkList(WorkQuestion question, DateOnly today, IReadOnlyList<StrategyWork> found)
    {
        Last = Math.Max(1, (found.Count + WorkQuestion.OnPage - 1) / WorkQuestion.OnPage);
        Question = question with { Page = question.View == WorkView.Board ? 1 : Math.Min(question.Page, Last) };
        Today = today;
        All = found;
        Shown = [.. found.Skip((Question.Page - 1) * WorkQuestion.OnPage).Take(WorkQuestion.OnPage)];
    }

    /// <summary>What was asked for; a page behind the last one is the last.</summary>
    public WorkQuestion Question { get; }

    /// <summary>The day that it is.</summary>
    public DateOnly Today { get; }

    /// <summary>All that was found.</summary>
    public IReadOnlyList<StrategyWork> All { get; }

    /// <summary>The part that a page shows.</summary>
    public IReadOnlyList<StrategyWork> Shown { get; }

    /// <summary>The last page.</summary>
    public int Last { get; }

    /// <summary>Finds it.</summary>
    internal static WorkList Of(WorkQuestion question, IReadOnlyList<StrategyWork> work, DateOnly today) => new(
        question,
        today,
        question.IsNarrowed ? [.. work.Where(each => question.Takes(each, today))] : work);
}
