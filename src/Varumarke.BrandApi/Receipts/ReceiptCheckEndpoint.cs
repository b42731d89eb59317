using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Usage;
using Varumarke.Http.Limits;

namespace Varumarke.BrandApi.Receipts;

/// <summary><c>POST /api/v1/receipts/check</c>: may several things still be used? By the codes of their receipts, or by the hashes of the originals.</summary>
internal sealed class ReceiptCheckEndpoint(ReceiptDesk desk, ReceiptAskMeter asks, ReleasedAssets released, AssetShelf shelf, AssetRefusals refusals, UsageMeter usage, ApiLinks links, TimeProvider time)
{
    private const int LargestQuestion = 128 * 1024;
    private readonly Pace _pace = new(120, TimeSpan.FromMinutes(10), time);

    public async Task HandleAsync(HttpContext context)
    {
        if (!_pace.Take(context))
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany));
            return;
        }

        if (await PostedJson.ReadAsync<ReceiptQuestion>(context, LargestQuestion) is not { } question || !question.IsAsked)
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status400BadRequest, RecallTexts.Unreadable));
            return;
        }

        string language = ApiAnswer.Language(context);
        List<CheckedItem> items = [.. await CodesAsync(question.Codes ?? [], language, context.RequestAborted)];
        if (question.Hashes is { Count: > 0 } hashes)
        {
            ILookup<string, Guid> known = await released.ByHashAsync(context.RequestAborted);
            foreach (string hash in hashes)
            {
                items.Add(await HashAsync(hash, known, language, context.RequestAborted));
            }
        }

        items.ForEach(item => usage.Count(new MayIAnswer(MayIWay.Program, item.MayBeUsed)));
        await ApiAnswer.SendAsync(context, new CheckAnswer(items), language);
    }

    private async Task<IEnumerable<CheckedItem>> CodesAsync(IReadOnlyList<string> codes, string language, CancellationToken cancellationToken)
    {
        (string Written, string? Code)[] read = [.. codes.Select(written => (written, ReceiptCode.TryRead(written, out string? code) ? code : null))];
        IReadOnlyList<ReceiptAnswer> found = await desk.CheckAsync([.. read.Select(each => each.Code).OfType<string>().Distinct()], cancellationToken);
        foreach (ReceiptAnswer answer in found)
        {
            asks.Count(answer.Receipt);
        }

        var answers = found.ToDictionary(answer => answer.Receipt.Code, StringComparer.Ordinal);
        return read.Select(each => each.Code is { } code && answers.TryGetValue(code, out ReceiptAnswer? answer)
            ? CheckedItem.Of(each.Written, ReceiptItem.Of(answer, links, language))
            : CheckedItem.Unknown(each.Written));
    }

    // Several assets may have had the same file: one that may be used is enough.
    private async Task<CheckedItem> HashAsync(string written, ILookup<string, Guid> known, string language, CancellationToken cancellationToken)
    {
        string hash = written.Trim().ToLowerInvariant();
        CheckedItem item = CheckedItem.Unknown(written);
        foreach (Guid key in known[hash])
        {
            (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(key, cancellationToken);
            item = CheckedItem.Of(written, key, asset, refusals.Told(decision), refusals.SubstituteOf(decision), hash, links, language);
            if (item.MayBeUsed is true)
            {
                break;
            }
        }

        return item;
    }
}
