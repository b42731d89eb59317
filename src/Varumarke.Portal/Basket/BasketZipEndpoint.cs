using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;

namespace Varumarke.Portal.Basket;

/// <summary>
/// The files of several receipts as one zip: 1. whose receipts, and may any of the files leave, 2. planned and sent so that it can be
/// gone on with after a break, where it is known what each file will be; 3. else sent as it is made. No receipt is made here, so that
/// going on makes none.
/// </summary>
internal sealed class BasketZipEndpoint(
    ReceiptDesk desk, IAssetFiles files, ZipTurns turns, BasketZipSender sender, BasketAsMade asMade, MissingPages missing, PortalSite site, ILogger<BasketZipEndpoint> logger)
{

    public async Task HandleAsync(HttpContext context, string language)
    {
        // 1.
        if (!turns.MayAsk(context))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        IReadOnlyList<string> codes = ReceiptsQuery.CodesIn(context.Request);
        IReadOnlyList<ReceiptAnswer> answers = await desk.CheckAsync(codes, context.RequestAborted);
        if (answers.Count == 0 || answers.Count < codes.Count)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, BasketWords.NoReceipts);
            return;
        }

        if (!answers.Any(answer => answer.MayBeUsed))
        {
            await missing.WriteAsync(context, language, answers[0].Decision.IsGone ? answers[0].Decision : new AssetDecision(AssetAvailability.Withdrawn));
            return;
        }

        using ZipTurn? turn = turns.Take(context);
        if (turn is null)
        {
            context.Response.Headers.RetryAfter = "60";
            await ProblemWriter.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, BasketWords.Busy);
            return;
        }

        await SendAsync(context, answers, language);
    }

    private async Task SendAsync(HttpContext context, IReadOnlyList<ReceiptAnswer> answers, string language)
    {
        HttpResponse response = context.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = $"attachment; filename=\"varumarke-{answers[0].Receipt.Code[..5]}.zip\"";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";

        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            // 2.
            if (await BasketZipPlan.OfAsync(answers, Packed(answers, language), files, site, context.RequestAborted) is { } plan)
            {
                await sender.SendAsync(context, plan);
                return;
            }

            // 3. What is left out depends on the moment, so that a part of one zip does not fit into another.
            response.Headers.AcceptRanges = "none";
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await asMade.SendAsync(context, answers, Packed(answers, language));
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has gone; what was sent so far must not look like the whole.
            context.Abort();
        }
        catch (IOException fault)
        {
            logger.ZipBroken(fault);
            context.Abort();
        }
    }

    // Of the same receipts it says the same, whenever it is fetched.
    private PackedFiles Packed(IReadOnlyList<ReceiptAnswer> answers, string language) => new(
        site.Whole(ReceiptsQuery.Address(LibraryPaths.BasketReceipts(language), answers.Select(answer => answer.Receipt.Code))),
        new DateTimeOffset(DateTime.SpecifyKind(answers.Max(answer => answer.Receipt.IssuedOn), DateTimeKind.Utc)));
}
