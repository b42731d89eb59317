using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Rights;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Taking;

namespace Varumarke.Portal.Receipts;

/// <summary>Takes an order for a size of an asset, and leads to its receipt, from where the file comes by itself.</summary>
internal sealed class DownloadEndpoint(ReceiptDesk desk, MissingPages missing, TimeProvider time)
{
    private const int Most = 300;
    private readonly Pace _pace = new(Most, TimeSpan.FromMinutes(10), time);

    public async Task HandleAsync(HttpContext context, string language)
    {
        if (!_pace.Take(context))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        Guid? key = LibraryPaths.KeyIn((string)context.Request.RouteValues["asset"]!);
        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        if (key is not { } known)
        {
            await missing.WriteAsync(context, language);
            return;
        }

        (Receipt? receipt, AssetDecision decision) = await desk.IssueAsync(known, form["size"].ToString(), PostedUse.Of(form), language, context.RequestAborted);
        if (receipt is not null)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.Location = $"{LibraryPaths.Receipt(receipt.Code)}?lang={language}&hamta=1";
            return;
        }

        await (decision.IsDeliverable
            ? ProblemWriter.WriteAsync(context, StatusCodes.Status400BadRequest, ReceiptTexts.NoSuchSize)
            : missing.WriteAsync(context, language, decision));
    }
}
