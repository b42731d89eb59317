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
internal sealed class ReceiptCheckEndpoint(ReceiptDesk desk, ReleasedAssets released, AssetShelf shelf, AssetRefusals refusals, UsageMeter usage, ApiLinks links, TimeProvider time)
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
        Dictionary<string, ReceiptAnswer> answers = (await desk.CheckAsync([.. read.Select(each => each.Code).OfType<string>().Distinct()], cancellationToken))
            .ToDictionary(answer => answer.Receipt.Code, StringComparer.Ordinal);
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

/// <summary>What is asked.</summary>
internal sealed record ReceiptQuestion(IReadOnlyList<string>? Codes, IReadOnlyList<string>? Hashes)
{
    /// <summary>Whether it can be answered: something is asked, not too much, and no thing is nothing.</summary>
    public bool IsAsked => (Codes?.Count ?? 0) + (Hashes?.Count ?? 0) is > 0 and <= RecallTexts.MostAsked && !(Codes ?? []).Concat(Hashes ?? []).Any(asked => asked is null);
}

/// <summary>The answers, in the order of the question: codes, then hashes.</summary>
internal sealed record CheckAnswer(IReadOnlyList<CheckedItem> Items);

/// <summary>One answer. What is not known here is neither allowed nor forbidden by it.</summary>
internal sealed record CheckedItem(string Asked, bool Known)
{
    private const int LongestTold = 100;

    public bool? MayBeUsed { get; init; }

    public DateTimeOffset? UsableUntil { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? Since { get; init; }

    public string? Substitute { get; init; }

    public bool? NewerVersion { get; init; }

    public Guid? AssetId { get; init; }

    public string? Page { get; init; }

    public static CheckedItem Unknown(string asked) => new(Told(asked), false);

    public static CheckedItem Of(string asked, ReceiptItem receipt) => new(Told(asked), true)
    {
        MayBeUsed = receipt.MayBeUsed,
        UsableUntil = receipt.UsableUntil,
        Reason = receipt.Reason,
        Since = receipt.Since,
        Substitute = receipt.Substitute,
        NewerVersion = receipt.NewerVersion,
        AssetId = receipt.AssetId,
        Page = receipt.Page,
    };

    public static CheckedItem Of(string asked, Guid key, ShelvedAsset? asset, AssetDecision decision, AssetSubstitute? substitute, string hash, ApiLinks links, string language) => new(Told(asked), true)
    {
        MayBeUsed = asset is not null,
        UsableUntil = asset?.Asset.Terms.UsableUntil,
        Reason = asset is null ? ReceiptItem.ReasonOf(decision, language) : null,
        Since = asset is null ? decision.Since : null,
        Substitute = substitute is { } other ? links.Of($"{BrandRoutes.Assets}/{other.Key:D}") : null,
        NewerVersion = asset?.Described.Facts is { } facts ? facts.ContentHash != hash : null,
        AssetId = key,
        Page = asset is null ? null : links.Of(LibraryPaths.Asset(language, key, asset.Described.Title(language))),
    };

    private static string Told(string asked) => asked.Length > LongestTold ? asked[..LongestTold] : asked;
}
