using Varumarke.Core.Library;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Receipts;

/// <summary>What holds for a receipt at the moment.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Asset">The asset, when it may be used; otherwise nothing of it is told but what the receipt says.</param>
/// <param name="Decision">Whether it may be used, and if not, what is told of it.</param>
/// <param name="Substitute">What to use instead.</param>
public sealed record ReceiptAnswer(Receipt Receipt, ShelvedAsset? Asset, AssetDecision Decision, AssetSubstitute? Substitute)
{
    /// <summary>Whether it may still be used.</summary>
    public bool MayBeUsed => Asset is not null;

    /// <summary>Whether the file is another one than that which was taken.</summary>
    public bool HasNewFile => Receipt.ContentHash is not null && Asset?.Described.Facts is { } facts && facts.ContentHash != Receipt.ContentHash;

    /// <summary>The first moment when it may not be used any more, as it stands now.</summary>
    public DateTimeOffset? UsableUntil => Asset?.Asset.Terms.UsableUntil;
}
