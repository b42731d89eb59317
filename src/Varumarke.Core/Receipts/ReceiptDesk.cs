using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Search;
using Varumarke.Core.Usage;
using Varumarke.Core.Writing;

namespace Varumarke.Core.Receipts;

/// <summary>Issues receipts, and answers those who ask with one whether they may still use what they took.</summary>
public sealed class ReceiptDesk(IReceiptRepository receipts, AssetShelf shelf, AssetRefusals refusals, UsageMeter usage, TimeProvider time)
{
    /// <summary>The name of the file as it is, among the names of presets.</summary>
    public const string Original = "original";

    /// <summary>The name of markup that shows the picture from here, among the names of presets: nothing is fetched by its receipt.</summary>
    public const string Embed = "embed";

    /// <summary>The preset that is shown by it.</summary>
    public const string EmbeddedPreset = "web";

    /// <summary>The longest purpose that is kept.</summary>
    public const int PurposeLength = 200;

    /// <summary>Issues a receipt for a size of an asset, with the credit in the language of whoever takes it.</summary>
    /// <returns>The receipt; null when the asset may not leave, as the decision says, or has no such size.</returns>
    public async Task<(Receipt? Receipt, AssetDecision Decision)> IssueAsync(Guid key, string rendition, ReceiptUse use, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(key, cancellationToken);
        if (asset is null || !Has(asset, rendition))
        {
            return (null, decision);
        }

        AssetTerms terms = asset.Asset.Terms;
        var receipt = new Receipt
        {
            Code = ReceiptCode.New(),
            MediaKey = key,
            ContentHash = asset.Described.Facts?.ContentHash,
            Rendition = rendition,
            Credit = terms.CreditLineIn(language),
            Licence = terms.Licence,
            LicenceUrl = terms.LicenceUrl,
            AllowedChannels = asset.Described.Channels,
            UsableUntil = terms.UsableUntil?.UtcDateTime,
            Purpose = WholeSigns.Of(use.Purpose, PurposeLength) is { Length: > 0 } told ? told : null,
            Channel = LibraryWords.ChannelCodes.Contains(use.Channel) ? use.Channel : null,
            IssuedOn = time.GetUtcNow().UtcDateTime,
        };
        await receipts.AddAsync(receipt, cancellationToken);
        usage.Count(UsageKind.Taken, key);
        return (receipt, decision);
    }

    /// <summary>What holds now for what was taken; null when there is no such receipt.</summary>
    public async Task<ReceiptAnswer?> CheckAsync(string? code, CancellationToken cancellationToken)
    {
        if (!ReceiptCode.TryRead(code, out string? read) || await receipts.FindAsync(read, cancellationToken) is not { } receipt)
        {
            return null;
        }

        return await AnswerAsync(receipt, cancellationToken);
    }

    /// <summary>What holds now for several, in the order of their codes; without those that are no receipts.</summary>
    public async Task<IReadOnlyList<ReceiptAnswer>> CheckAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        Dictionary<string, Receipt> found = codes.Count == 0 ? [] : (await receipts.FindAsync(codes, cancellationToken)).ToDictionary(receipt => receipt.Code, StringComparer.Ordinal);
        var answers = new List<ReceiptAnswer>();
        foreach (string code in codes)
        {
            if (found.TryGetValue(code, out Receipt? receipt))
            {
                answers.Add(await AnswerAsync(receipt, cancellationToken));
            }
        }

        return answers;
    }

    private async Task<ReceiptAnswer> AnswerAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(receipt.MediaKey, cancellationToken);
        return new ReceiptAnswer(receipt, asset, refusals.Told(decision), refusals.SubstituteOf(decision));
    }

    private static bool Has(ShelvedAsset asset, string rendition) => rendition switch
    {
        Original => true,
        Embed => asset.Described.Kind == SearchKind.Image && asset.Renditions?.Presets.ContainsKey(EmbeddedPreset) is true,
        _ => asset.Renditions?.Presets.ContainsKey(rendition) is true,
    };
}
