using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Rights;

namespace Varumarke.Portal.Recognition;

/// <summary>An asset that a file may be. Of one that may not be used nothing is told but that, and what to use instead.</summary>
/// <param name="Asset">The asset, when it may be used.</param>
/// <param name="Decision">Whether it may be used, as it is told.</param>
/// <param name="Substitute">What to use instead.</param>
public sealed record RecognisedAsset(ShelvedAsset? Asset, AssetDecision Decision, AssetSubstitute? Substitute)
{
    /// <summary>The receipts whose addresses stand in the file.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}
