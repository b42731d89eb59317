using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Making;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Signing;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Routes;

/// <summary>
/// Answers what has been asked before, after asking the gate: from memory with no database, no disk and next to nothing
/// allocated; else from the store. Everything else takes the long way.
/// </summary>
internal sealed class HotPath(
    ResolvedRequests requests,
    HotRenditions hot,
    RenditionMaker maker,
    IAssetLibrary library,
    AssetSources sources,
    SigningKeys keys,
    RenditionMetrics metrics,
    TimeProvider time)
{
    /// <summary>The answer from memory; null when there is none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="known">What the request means and may have, for <see cref="TrySendStoredAsync"/>; null when the long way is the only one.</param>
    public Task? TrySend(HttpContext context, out ResolvedRequest? known)
    {
        known = Find(context, out AssetDecision decision);
        if (known is null || !hot.TryGet(known.Key, out byte[]? bytes))
        {
            return null;
        }

        metrics.Served(RenditionTier.Memory);
        return FileSender.SendAsync(context, Head(known, decision), bytes);
    }

    /// <summary>Answers from the store; false when it has nothing either.</summary>
    public async Task<bool> TrySendStoredAsync(HttpContext context, ResolvedRequest known)
    {
        if (await maker.FindStoredAsync(known.Key, context.RequestAborted) is not { } stored)
        {
            return false;
        }

        await using Stream? stream = stored.Stream;

        // The store may have taken its time.
        AssetDecision decision = library.Decide(known.Asset);
        if (!decision.IsDeliverable)
        {
            return false;
        }

        FileHead head = Head(known, decision);
        await (stored.Bytes is { } bytes ? FileSender.SendAsync(context, head, bytes) : FileSender.SendAsync(context, head, stream!));
        return true;
    }

    private ResolvedRequest? Find(HttpContext context, out AssetDecision decision)
    {
        decision = new AssetDecision(AssetAvailability.NotApproved);
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

        decision = library.Decide(asset);
        return decision.IsDeliverable && sources.IsFresh(known.Source) ? known : null;
    }

    private FileHead Head(ResolvedRequest known, AssetDecision decision) => known.IsImmutable && decision.HoldsUntil is not null
        ? known.Head with { CacheControl = CacheControls.Immutable(decision.HoldsUntil, time.GetUtcNow()) }
        : known.Head;

    private bool IsSignatureOld(ResolvedRequest known) =>
        known.Ring is { } ring && (!ReferenceEquals(ring, keys.Current) || time.GetUtcNow().UtcTicks >= known.SignatureEnds);
}
