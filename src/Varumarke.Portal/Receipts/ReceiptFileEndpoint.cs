using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Varumarke.Core.Assets;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Core.Storage;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;

namespace Varumarke.Portal.Receipts;

/// <summary>
/// <c>/r/{code}/fil</c>: what a receipt is for, with the receipt's own address written into it: 1. is there such a receipt, and may the
/// file leave, 2. the file, made if need be, the gate being asked once more, 3. the bytes, or the part of them that is asked for. What
/// all share stays as it is: this copy is kept by no cache.
/// </summary>
internal sealed class ReceiptFileEndpoint(ReceiptDesk desk, IAssetFiles files, AssetRefusals refusals, TimeProvider time)
{
    private const string RetryAfter = "30";
    private readonly Pace _asked = new(300, TimeSpan.FromMinutes(10), time);

    public async Task HandleAsync(HttpContext context)
    {
        // 1.
        if (!_asked.Take(context))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        ReceiptAnswer? answer = await desk.CheckAsync((string)context.Request.RouteValues["code"]!, context.RequestAborted);
        if (answer is null)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, ReceiptTexts.NotFound);
            return;
        }

        if (answer.Asset is not { Asset: { } asset })
        {
            await ProblemWriter.WriteAsync(context, refusals.Problem(answer.Decision));
            return;
        }

        try
        {
            await SendAsync(context, asset, answer.Receipt);
        }
        catch (FileStoreException) when (!context.Response.HasStarted)
        {
            await BusyAsync(context);
        }
    }

    private async Task SendAsync(HttpContext context, Asset asset, Receipt receipt)
    {
        // 2.
        await using AssetFile file = await files.OpenAsync(asset, receipt.Rendition, receipt.Code, context.Connection.RemoteIpAddress, context.RequestAborted);
        if (file.Content is not { } content)
        {
            await (file.IsBusy ? BusyAsync(context) : RefuseAsync(context, file.Decision));
            return;
        }

        // 3.
        AssetFileFacts facts = await files.DescribeAsync(asset, receipt.Rendition, receipt.Code, context.RequestAborted);
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        await TypedResults.Stream(content, file.MediaType, file.Name, lastModified: null, TagOf(facts), enableRangeProcessing: true).ExecuteAsync(context);
    }

    private Task RefuseAsync(HttpContext context, AssetDecision decision) => decision.IsDeliverable
        ? ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, ReceiptTexts.NoSuchSize)
        : ProblemWriter.WriteAsync(context, refusals.Problem(decision));

    private static Task BusyAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfter;
        return ProblemWriter.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ReceiptWords.FileBusy);
    }

    private static EntityTagHeaderValue? TagOf(AssetFileFacts facts) => facts.Version is { } version
        ? new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)))[..32]}\"")
        : null;
}
