using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;
using Varumarke.Core.Receipts;
using Varumarke.Http.Answers;
using Varumarke.Http.Limits;

namespace Varumarke.BrandApi.Recalls;

/// <summary>
/// <c>/api/v1/recalls</c>: what has been deliverable and may not be used any more, so that a partner's website can take it down itself;
/// as JSON in pages, and as an Atom feed.
/// </summary>
internal sealed class RecallsEndpoint(RecallList recalls, ApiLinks links, TimeProvider time)
{
    private readonly Pace _pace = new(120, TimeSpan.FromMinutes(10), time);

    public async Task HandleAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } found)
        {
            return;
        }

        (RecallQuestion question, IReadOnlyList<Recall> all, IReadOnlyList<Recall> page) = found;
        await ApiAnswer.SendAsync(
            context,
            new ListAnswer<RecallItem>(
                [.. page.Select(recall => RecallItem.Of(recall, links, question.Language))],
                all.Count,
                question.Page,
                question.Limit,
                PageLinks.Of(links, context.Request, question.Page, question.Limit, all.Count)),
            question.Language);
    }

    public async Task HandleFeedAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } found)
        {
            return;
        }

        (RecallQuestion question, IReadOnlyList<Recall> all, IReadOnlyList<Recall> page) = found;
        string? next = (long)question.Page * question.Limit < all.Count ? links.OfPage(context.Request, question.Page + 1) : null;
        ApiAnswer.Open(context);
        await TaggedAnswer.SendAsync(
            context,
            RecallFeed.Write([.. page.Select(recall => RecallItem.Of(recall, links, question.Language))], links.OfPage(context.Request, question.Page), next, question.Language),
            "application/atom+xml; charset=utf-8",
            question.Language);
    }

    // What went first stays where it is when more goes: a page is told from the latest.
    private async Task<(RecallQuestion Question, IReadOnlyList<Recall> All, IReadOnlyList<Recall> Page)?> ReadAsync(HttpContext context)
    {
        if (!_pace.Take(context))
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany));
            return null;
        }

        (RecallQuestion question, IReadOnlyList<RequestFault> faults) = RecallQuestion.Read(context);
        if (faults.Count > 0)
        {
            await ApiAnswer.RefuseAsync(context, RequestFault.Problem(RecallTexts.BadQuestion, faults));
            return null;
        }

        IReadOnlyList<Recall> all = [.. (await recalls.ReadAsync(context.RequestAborted)).Where(recall => question.Since is null || recall.Since is null || recall.Since >= question.Since)];
        return (question, all, [.. all.Skip((question.Page - 1) * question.Limit).Take(question.Limit)]);
    }
}
