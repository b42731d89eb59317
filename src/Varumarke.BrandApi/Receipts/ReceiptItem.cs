using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;

namespace Varumarke.BrandApi.Receipts;

/// <summary>What holds for a receipt. Of what may not be used any more nothing is told but what the receipt says.</summary>
internal sealed record ReceiptItem
{
    public required string Code { get; init; }

    /// <summary>The answer.</summary>
    public required bool MayBeUsed { get; init; }

    public DateTimeOffset? UsableUntil { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? Since { get; init; }

    public string? Substitute { get; init; }

    public bool? NewerVersion { get; init; }

    public required Guid AssetId { get; init; }

    public required string Rendition { get; init; }

    public string? Sha256 { get; init; }

    public string? Credit { get; init; }

    public string? Licence { get; init; }

    /// <summary>The terms as they were told when it was taken.</summary>
    public ReceiptTerms? Terms { get; init; }

    public string? Purpose { get; init; }

    public string? Channel { get; init; }

    public required DateTime Issued { get; init; }

    public string? Download { get; init; }

    public required string Page { get; init; }

    public static ReceiptItem Of(ReceiptAnswer answer, ApiLinks links, string language)
    {
        Receipt receipt = answer.Receipt;
        bool may = answer.MayBeUsed;
        return new ReceiptItem
        {
            Code = receipt.Code,
            MayBeUsed = may,
            UsableUntil = answer.UsableUntil,
            Reason = may ? null : ReasonOf(answer.Decision, language),
            Since = may ? null : answer.Decision.Since,
            Substitute = answer.Substitute is { } other ? links.Of($"{BrandRoutes.Assets}/{other.Key:D}") : null,
            NewerVersion = may ? answer.HasNewFile : null,
            AssetId = receipt.MediaKey,
            Rendition = receipt.Rendition,
            Sha256 = receipt.ContentHash,
            Credit = may ? receipt.Credit : null,
            Licence = may ? receipt.Licence : null,
            Terms = may ? ReceiptTerms.Of(receipt) : null,
            Purpose = receipt.Purpose,
            Channel = receipt.Channel,
            Issued = receipt.IssuedOn,
            Download = may && receipt.Rendition != ReceiptDesk.Embed ? links.Of(LibraryPaths.ReceiptFile(receipt.Code)) : null,
            Page = links.Of(LibraryPaths.Receipt(receipt.Code)),
        };
    }

    public static string ReasonOf(AssetDecision decision, string language) =>
        decision is { IsGone: true, PublicReason: { } written } ? written.In(language).Text
        : AssetRefusal.Sentence(decision.IsGone ? decision : new AssetDecision(AssetAvailability.Withdrawn)).In(language);
}
