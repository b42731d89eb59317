using Microsoft.AspNetCore.Http;
using Varumarke.Core.Brand;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Portal.Documents;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Communication;

/// <summary>The page of one message of a communication plan.</summary>
internal sealed class MessagePages(BrandReader brand, DocumentReader reader, PlanReader plans, MessageDetails details, AsOfPages days, PageRenderer pages) : IOwnPage
{
    public async Task<bool> TryWriteAsync(HttpContext context, Guid key, string language)
    {
        if (plans.Find(key, language) is not { } message
            || brand.Read(key, language, (reading, document) => reader.Read(reading, document, language)) is not { } read)
        {
            return false;
        }

        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return true;
        }

        if (day is { } then)
        {
            if (message.Then(then) is not { } said)
            {
                await days.RefuseAsync(context, language, CommunicationWords.NotSaidTitle, CommunicationWords.NotSaid, StatusCodes.Status404NotFound);
                return true;
            }

            message = said;
        }

        await pages.WriteAsync<MessagePage>(
            context,
            read.Head with { MayBeKept = true, IsUnlisted = day is not null },
            StatusCodes.Status200OK,
            (nameof(MessagePage.Model), read.Model),
            (nameof(MessagePage.Message), message),
            (nameof(MessagePage.Detail), (await details.OfAsync([message], language, context.RequestAborted))[key]),
            (nameof(MessagePage.Then), day));
        return true;
    }
}
