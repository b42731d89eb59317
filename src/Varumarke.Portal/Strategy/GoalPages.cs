using Microsoft.AspNetCore.Http;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Strategy;

/// <summary>The page of a goal, which says more than that of another document: an answer, a chart and its figures, now or on another day.</summary>
internal sealed class GoalPages(StrategyReader strategy, GoalWorkReader work, StrategyData data, AsOfPages days, PageRenderer pages) : IOwnPage
{
    /// <summary>Answers with the page; false where the document is no goal, or may not be shown.</summary>
    public async Task<bool> TryWriteAsync(HttpContext context, Guid key, string language)
    {
        if (strategy.Goal(key, language) is null)
        {
            return false;
        }

        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return true;
        }

        if (strategy.Goal(key, language, day) is not { } goal)
        {
            await days.RefuseAsync(context, language, HistoryWords.NotYetTitle, HistoryWords.NotYet, StatusCodes.Status404NotFound);
            return true;
        }

        var head = new PageHead
        {
            Language = language,
            Title = goal.Title,
            Description = GoalTexts.Why(goal.Judgement, goal.Facts?.Target).In(language),
            Path = goal.Path,
            Entry = MenuEntry.Strategy,
            MayBeKept = true,
            Owner = goal.Owner,
            OwnerEmail = goal.OwnerEmail,
            Changed = day is null ? goal.Changed : null,
            ReviewBy = day is null ? goal.ReviewBy : null,
            IsOfAnotherDay = day is not null,
            IsUnlisted = day is not null,
            Data = day is null ? data.Of(StrategyNodeKind.Goal, key, language) : null,
        };
        await pages.WriteAsync<GoalPage>(
            context,
            head with { OtherPath = strategy.Goal(key, head.OtherLanguage, day)?.Path is { } other ? AsOfPages.At(other, day) : null },
            StatusCodes.Status200OK,
            (nameof(GoalPage.Goal), goal),
            (nameof(GoalPage.Then), day),
            (nameof(GoalPage.Instead), goal.ReplacedBy is { } instead ? strategy.Goal(instead, language) : null),
            (nameof(GoalPage.Today), strategy.Today),
            (nameof(GoalPage.Work), work.Read(key, language, day)));
        return true;
    }
}
