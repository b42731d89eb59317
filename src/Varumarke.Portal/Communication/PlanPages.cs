using Microsoft.AspNetCore.Http;
using Varumarke.Core.Brand;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Portal.Documents;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Communication;

/// <summary>The page of a communication plan: what is said, month by month, and what was heard.</summary>
internal sealed class PlanPages(BrandReader brand, DocumentReader reader, PlanReader plans, MessageDetails details, StrategyReader strategy, AsOfPages days, PageRenderer pages) : IOwnPage
{
    public async Task<bool> TryWriteAsync(HttpContext context, Guid key, string language)
    {
        if (brand.Read(key, language, (reading, document) => document.ContentType.Alias == PlannedMessage.PlanType ? reader.Read(reading, document, language) : null) is not { } plan)
        {
            return false;
        }

        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return true;
        }

        if (PlanPart.Of(plans.Of(key, language, day), context.Request.Query, day ?? strategy.Today) is not { } part)
        {
            await days.RefuseAsync(context, language, CommunicationWords.UnreadableTitle, CommunicationWords.Unreadable, StatusCodes.Status400BadRequest);
            return true;
        }

        await pages.WriteAsync<PlanPage>(
            context,
            plan.Head with { MayBeKept = true, IsUnlisted = day is not null || context.Request.QueryString.HasValue },
            StatusCodes.Status200OK,
            (nameof(PlanPage.Model), plan.Model),
            (nameof(PlanPage.Part), part),
            (nameof(PlanPage.Details), await details.OfAsync(part.Messages, language, context.RequestAborted)),
            (nameof(PlanPage.Then), day));
        return true;
    }
}
