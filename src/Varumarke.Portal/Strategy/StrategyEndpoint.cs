using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Strategy;

/// <summary>What was promised and how it goes: all goals at a glance.</summary>
internal sealed class StrategyEndpoint(StrategyReader strategy, PageRenderer pages)
{
    public Task HandleAsync(HttpContext context, string language)
    {
        IReadOnlyList<StrategyArea> areas = [.. strategy.Areas(language).Where(area => area.Goals.Count > 0)];
        StrategyGoal? newest = areas.SelectMany(area => area.Goals).MaxBy(goal => goal.Changed);
        return pages.WriteAsync<StrategyPage>(
            context,
            new PageHead
            {
                Language = language,
                Title = StrategyWords.Title.In(language),
                Description = StrategyWords.Lead.In(language),
                Path = LibraryPaths.Strategy(language),
                OtherPath = LibraryPaths.Strategy(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
                Entry = MenuEntry.Strategy,
                Owner = newest?.Owner,
                OwnerEmail = newest?.OwnerEmail,
                Changed = newest?.Changed,
            },
            StatusCodes.Status200OK,
            (nameof(StrategyPage.Areas), areas));
    }
}
