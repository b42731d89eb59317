using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Strategy;

/// <summary>The page of a goal, which says more than that of another document: an answer, a chart and its figures.</summary>
internal sealed class GoalPages(StrategyReader strategy, PageRenderer pages)
{
    /// <summary>Answers with the page; false where the document is no goal, or may not be shown.</summary>
    public async Task<bool> TryWriteAsync(HttpContext context, Guid key, string language)
    {
        if (strategy.Goal(key, language) is not { } goal)
        {
            return false;
        }

        await pages.WriteAsync<GoalPage>(
            context,
            new PageHead
            {
                Language = language,
                Title = goal.Title,
                Description = GoalTexts.Why(goal.Judgement, goal.Facts?.Target).In(language),
                Path = goal.Path,
                OtherPath = strategy.Goal(key, language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish)?.Path,
                Entry = MenuEntry.Strategy,
                Owner = goal.Owner,
                OwnerEmail = goal.OwnerEmail,
                Changed = goal.Changed,
            },
            StatusCodes.Status200OK,
            (nameof(GoalPage.Goal), goal),
            (nameof(GoalPage.Measures), strategy.MeasuresOf(key, language)));
        return true;
    }
}
