using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.History;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Strategy;

/// <summary>What differs between the goals of two days; from the beginning until now where none are named.</summary>
internal sealed class ChangesEndpoint(StrategyReader strategy, AsOfReader beginning, AsOfPages days, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        (bool isAnswered, DateOnly? from) = await days.ReadAsync(context, language, "from");
        if (isAnswered)
        {
            return;
        }

        (isAnswered, DateOnly? to) = await days.ReadAsync(context, language, "to");
        if (isAnswered)
        {
            return;
        }

        DateOnly first = from ?? beginning.Beginning(language) ?? strategy.Today;
        if (first > (to ?? strategy.Today))
        {
            await days.RefuseAsync(context, language, HistoryWords.CannotShow, HistoryWords.NoPeriod, StatusCodes.Status400BadRequest);
            return;
        }

        var head = new PageHead
        {
            Language = language,
            Title = HistoryWords.ChangesTitle.In(language),
            Description = HistoryWords.ChangesLead.In(language),
            Path = LibraryPaths.StrategyChanges(language),
            Entry = MenuEntry.Strategy,
            MayBeKept = true,
        };
        await pages.WriteAsync<ChangesPage>(
            context,

            // To whoever lists pages all periods are one, at the address without any.
            head with { OtherPath = LibraryPaths.StrategyChanges(head.OtherLanguage) + context.Request.QueryString },
            StatusCodes.Status200OK,
            (nameof(ChangesPage.Comparison), StrategyComparison.Of(strategy, language, first, to)),
            (nameof(ChangesPage.From), first),
            (nameof(ChangesPage.To), to ?? strategy.Today));
    }
}
