using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Recalls;

/// <summary>
/// What others may have and may not use any more. The gate is asked for each at the moment of the question, so that a withdrawal is on
/// the list at once, and what may be used again is off it.
/// </summary>
public sealed class RecallList(ReleasedAssets released, AssetDecisions decisions, AssetRefusals refusals, IMediaNavigationQueryService tree)
{
    private static readonly AssetDecision Ended = new(AssetAvailability.Withdrawn);

    /// <summary>All of it, the latest first.</summary>
    public async Task<IReadOnlyList<Recall>> ReadAsync(CancellationToken cancellationToken) =>
    [
        .. (await released.AllAsync(cancellationToken))
            .GroupBy(version => version.MediaKey)
            .Select(versions => Of(versions.Key, [.. versions]))
            .OfType<Recall>()
            .OrderByDescending(recall => recall.Since)
            .ThenBy(recall => recall.MediaKey),
    ];

    /// <summary>Some of it, in no particular order; without those that may be used.</summary>
    public async Task<IReadOnlyList<Recall>> ReadAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken) =>
    [
        .. (await released.AllAsync(cancellationToken))
            .Where(version => keys.Contains(version.MediaKey))
            .GroupBy(version => version.MediaKey)
            .Select(versions => Of(versions.Key, [.. versions]))
            .OfType<Recall>(),
    ];

    /// <summary>What is told of an asset at the moment, without what is written down of it; null when it may be used.</summary>
    public Recall? Now(Guid key) => Of(key, []);

    private Recall? Of(Guid key, ReleasedAsset[] versions)
    {
        // What lies in the bin or has been deleted is not looked up: there may be much of it.
        AssetDecision decision = tree.TryGetParentKey(key, out _) ? decisions.Decide(key) ?? Ended : Ended;
        if (decision.IsDeliverable)
        {
            return null;
        }

        AssetDecision told = refusals.Told(decision.IsGone ? decision : Ended);
        DateTimeOffset? seen = versions.Max(version => version.GoneOn) is { } gone ? new DateTimeOffset(gone, TimeSpan.Zero) : null;
        return new Recall(
            key,
            told,
            told.Since ?? seen,
            refusals.SubstituteOf(told),
            [.. versions.Select(version => version.ContentHash).Where(hash => hash.Length > 0).Order(StringComparer.Ordinal)]);
    }
}

/// <summary>An asset that others may have and may not use any more. Nothing is told of it but what a receipt tells.</summary>
/// <param name="MediaKey">The media item.</param>
/// <param name="Decision">Why, as it is told.</param>
/// <param name="Since">Since when, if that is known.</param>
/// <param name="Substitute">What to use instead.</param>
/// <param name="ContentHashes">SHA-256 of the originals that it had.</param>
public sealed record Recall(Guid MediaKey, AssetDecision Decision, DateTimeOffset? Since, AssetSubstitute? Substitute, IReadOnlyList<string> ContentHashes)
{
    /// <summary><c>expired</c> or <c>withdrawn</c>.</summary>
    public string Kind => Decision.Availability is AssetAvailability.Expired or AssetAvailability.ConsentExpired ? "expired" : "withdrawn";
}
