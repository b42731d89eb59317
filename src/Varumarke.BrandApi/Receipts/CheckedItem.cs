using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Rights;

namespace Varumarke.BrandApi.Receipts;

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
