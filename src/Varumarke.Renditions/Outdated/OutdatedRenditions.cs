using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Outdated;

/// <summary>
/// Lets go of what was made of another state of a media item than its present one. A change that no rendition shows, such as
/// of the season, leaves them all where they are; where an item may not leave any more, nothing of it stays. Of one that may not
/// leave yet its working copy stays, which came with the file and is asked for once the item is approved.
/// </summary>
internal sealed class OutdatedRenditions(
    IAssetLibrary library, AssetSources sources, AssetMetadataWriter metadata, HotRenditions hot, AwaitedCopies awaited, IRenditionStore store)
{
    /// <summary>An item has changed.</summary>
    /// <returns>False where it is to be tried again.</returns>
    public async Task<bool> RemoveAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        // Most items that are saved have no renditions yet: an import of thousands need not read each of them again.
        if (!hot.Holds(mediaKey) && !await store.HoldsAsync(mediaKey, cancellationToken))
        {
            return true;
        }

        Present present = await PresentAsync(mediaKey, cancellationToken);
        hot.Remove(mediaKey, present.Edition);
        return await store.RemoveAsync(mediaKey, key => present.Has(key) || awaited.Holds(key), cancellationToken);
    }

    /// <summary>An item is there no more.</summary>
    /// <returns>False where it is to be tried again.</returns>
    public async Task<bool> RemoveAllAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        hot.Remove(mediaKey, null);
        return await store.RemoveAsync(mediaKey, null, cancellationToken);
    }

    /// <summary>An item may have left the library, or the right to it may have ended.</summary>
    /// <param name="mediaKey">The item.</param>
    /// <param name="isCopy">What is there of it is its working copy.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task RemoveEndedAsync(Guid mediaKey, bool isCopy, CancellationToken cancellationToken)
    {
        if (Of(mediaKey) is not var (_, isDeliverable))
        {
            hot.Remove(mediaKey, null);
            await store.RemoveAsync(mediaKey, null, cancellationToken);
        }
        else if (!isDeliverable && !isCopy)
        {
            hot.Remove(mediaKey, null);
            await store.RemoveAsync(mediaKey, key => key.IsWorkingCopy, cancellationToken);
        }
    }

    // Nothing where nothing may stay, and where nobody can tell what may: it is made again.
    private async Task<Present> PresentAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        if (Of(mediaKey) is not var (asset, isDeliverable))
        {
            return Present.Nothing;
        }

        try
        {
            return await sources.Store.FindAsync(asset.Path, cancellationToken) is { } file
                ? new Present(
                    isDeliverable ? RenditionVersion.EditionOf(asset, file.Stamp, metadata.Of(asset).Hash) : null,
                    RenditionVersion.CopyKeyOf(mediaKey, file.Stamp))
                : Present.Nothing;
        }
        catch (FileStoreException)
        {
            return Present.Nothing;
        }
    }

    // Null for an item that is not there, or whose right has ended.
    private (Asset Asset, bool IsDeliverable)? Of(Guid mediaKey) =>
        library.Find(mediaKey) is { } asset && library.Decide(asset) is { IsGone: false } decision ? (asset, decision.IsDeliverable) : null;

    /// <summary>What belongs to the present state of an item.</summary>
    private sealed record Present(string? Edition, RenditionKey? Copy)
    {
        public static Present Nothing { get; } = new(null, null);

        public bool Has(RenditionKey key) => key.IsWorkingCopy ? key == Copy : key.Edition == Edition;
    }
}
