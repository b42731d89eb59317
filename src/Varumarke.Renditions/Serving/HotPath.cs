using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Caching;
using Varumarke.Renditions.Signing;

namespace Varumarke.Renditions.Serving;

/// <summary>
/// Answers what has been asked before and lies in memory, after asking the gate: no database, no disk, next to no memory.
/// Everything else takes the long way.
/// </summary>
internal sealed class HotPath(
    ResolvedRequests requests, HotRenditions hot, IAssetLibrary library, AssetSources sources, SigningKeys keys, RenditionMetrics metrics, TimeProvider time)
{
    /// <summary>The answer; null when this way has none.</summary>
    public Task? TrySend(HttpContext context)
    {
        var key = RequestKey.Of(context.Request);
        if (!requests.TryGet(key, out ResolvedRequest? known))
        {
            return null;
        }

        // The published item is the same object until it changes.
        if (library.Find(known.Asset.Key) is not { } asset || !ReferenceEquals(asset.Media, known.Asset.Media) || IsSignatureOld(known))
        {
            requests.Forget(key);
            return null;
        }

        AssetDecision decision = library.Decide(asset);
        if (!decision.IsDeliverable || !sources.IsFresh(known.Source) || !hot.TryGet(known.Key, out byte[]? bytes))
        {
            return null;
        }

        metrics.Served(RenditionTier.Memory);
        FileHead head = known.IsImmutable && decision.HoldsUntil is not null
            ? known.Head with { CacheControl = CacheControls.Immutable(decision.HoldsUntil, time.GetUtcNow()) }
            : known.Head;
        return FileSender.SendAsync(context, head, bytes);
    }

    private bool IsSignatureOld(ResolvedRequest known) =>
        known.Ring is { } ring && (!ReferenceEquals(ring, keys.Current) || time.GetUtcNow().UtcTicks >= known.SignatureEnds);
}
