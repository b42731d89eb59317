using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Usage;
using Varumarke.Http.Limits;

namespace Varumarke.BrandApi.Receipts;

/// <summary><c>/api/v1/receipts</c>: orders a size, and answers whether what was taken may still be used.</summary>
internal sealed class ReceiptsEndpoint(ReceiptDesk desk, ReceiptAskMeter asks, AssetRefusals refusals, UsageMeter usage, ApiLinks links, TimeProvider time)
{
    private const int LargestOrder = 16 * 1024;
    private readonly Pace _orders = new(300, TimeSpan.FromMinutes(10), time);
    private readonly Pace _unknown = new(60, TimeSpan.FromMinutes(10), time);

    public async Task IssueAsync(HttpContext context)
    {
        if (!_orders.Take(context))
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany));
            return;
        }

        if (await PostedJson.ReadAsync<ReceiptOrder>(context, LargestOrder) is not { AssetId: { } key, Rendition: { Length: > 0 } rendition } order)
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status400BadRequest, ReceiptTexts.Unreadable));
            return;
        }

        if (order.Channel is { } channel && !LibraryWords.ChannelCodes.Contains(channel))
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status400BadRequest, ReceiptTexts.NoSuchChannel));
            return;
        }

        (Receipt? receipt, AssetDecision decision) = await desk.IssueAsync(key, rendition, new ReceiptUse(order.Purpose, order.Channel), ApiAnswer.Language(context), context.RequestAborted);
        if (receipt is null)
        {
            await ApiAnswer.RefuseAsync(context, decision.IsDeliverable ? Problem.Of(StatusCodes.Status400BadRequest, ReceiptTexts.NoSuchSize) : refusals.Problem(decision));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = links.Of($"{BrandRoutes.Receipts}/{receipt.Code}");
        await AnswerAsync(context, (await desk.CheckAsync(receipt.Code, context.RequestAborted))!);
    }

    public async Task CheckAsync(HttpContext context)
    {
        ReceiptAnswer? answer = await desk.CheckAsync((string)context.Request.RouteValues["code"]!, context.RequestAborted);
        if (answer is not null)
        {
            usage.Count(new MayIAnswer(MayIWay.Program, answer.MayBeUsed));
            asks.Count(answer.Receipt);
            await AnswerAsync(context, answer);
            return;
        }

        if (!_unknown.Take(context))
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany));
            return;
        }

        usage.Count(new MayIAnswer(MayIWay.Program, null));
        await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status404NotFound, ReceiptTexts.NotFound));
    }

    private Task AnswerAsync(HttpContext context, ReceiptAnswer answer)
    {
        string language = ApiAnswer.Language(context);
        return ApiAnswer.SendAsync(context, ReceiptItem.Of(answer, links, language), language);
    }
}
