using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Taking;

namespace Varumarke.Portal.Basket;

/// <summary>Takes an order for a whole basket or collection: a receipt for each file, whose page the zip comes from.</summary>
internal sealed class BasketOrderEndpoint(BasketShelf shelf, ReceiptDesk desk, TimeProvider time)
{
    private const int Most = 30;
    private readonly Pace _pace = new(Most, TimeSpan.FromMinutes(10), time);

    public async Task HandleAsync(HttpContext context, string language)
    {
        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        if (!_pace.Take(context))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        BasketContent content = BasketEndpoint.Posted(form, BasketContent.MostOrdered);
        if (content.IsTooMuch)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status400BadRequest, BasketWords.Full(BasketContent.MostOrdered));
            return;
        }

        var codes = new List<string>();
        foreach (BasketRow row in await shelf.FindAsync(content, language, context.RequestAborted))
        {
            // It may have gone since it was found a moment ago: then there is none for it.
            if ((await desk.IssueAsync(row.Asset.Asset.Key, row.Size, PostedUse.Of(form), language, context.RequestAborted)).Receipt is { } receipt)
            {
                codes.Add(receipt.Code);
            }
        }

        if (codes.Count == 0)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status400BadRequest, BasketWords.NothingChosen);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = ReceiptsQuery.Address(LibraryPaths.BasketReceipts(language), codes) + "&hamta=1";
    }
}
