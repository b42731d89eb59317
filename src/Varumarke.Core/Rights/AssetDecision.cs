namespace Varumarke.Core.Rights;

/// <summary>What the gate says of one asset at one moment.</summary>
/// <param name="Availability">The answer.</param>
/// <param name="HoldsUntil">The moment when time alone may change the answer; null when only an edit can.</param>
/// <param name="Since">For an asset that has gone: when it went, if that is known.</param>
/// <param name="SubstituteKey">Key of the asset that replaces it, when the editors named one.</param>
/// <param name="PublicReason">What the editors wrote for the public of an asset that has gone.</param>
public readonly record struct AssetDecision(
    AssetAvailability Availability,
    DateTimeOffset? HoldsUntil = null,
    DateTimeOffset? Since = null,
    Guid? SubstituteKey = null,
    AssetReason? PublicReason = null)
{
    /// <summary>It may leave.</summary>
    public bool IsDeliverable => Availability == AssetAvailability.Deliverable;

    /// <summary>It was once deliverable and is not any more: 410 rather than 404, so that whoever holds a link learns why.</summary>
    public bool IsGone => Availability is
        AssetAvailability.Expired or AssetAvailability.Withdrawn or AssetAvailability.ConsentExpired or AssetAvailability.ConsentWithdrawn;
}
