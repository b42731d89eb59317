using Varumarke.BrandApi.Answers;
using Varumarke.Core.Recalls;
using Varumarke.Core.Refusals;

namespace Varumarke.BrandApi.Recalls;

/// <summary>Something that may not be used any more. Of what it was nothing is told.</summary>
/// <param name="AssetId">The asset's key, as receipts and files name it.</param>
/// <param name="Kind"><c>expired</c> or <c>withdrawn</c>.</param>
/// <param name="Since">Since when, if that is known.</param>
/// <param name="Reason">What the public is told.</param>
/// <param name="Substitute">What to use instead.</param>
/// <param name="Sha256">The originals that it had, as receipts name them.</param>
internal sealed record RecallItem(Guid AssetId, string Kind, DateTimeOffset? Since, string Reason, string? Substitute, IReadOnlyList<string> Sha256)
{
    public static RecallItem Of(Recall recall, ApiLinks links, string language) => new(
        recall.MediaKey,
        recall.Kind,
        recall.Since,
        recall.Decision.PublicReason is { } written ? written.In(language).Text : AssetRefusal.Sentence(recall.Decision).In(language),
        recall.Substitute is { } other ? links.Of($"{BrandRoutes.Assets}/{other.Key:D}") : null,
        recall.ContentHashes);
}
