using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Serving;

namespace Varumarke.Renditions.Caching;

/// <summary>
/// Lets go of what was made of another state of a media item than its present one. A change that no rendition shows, such as
/// of the season, leaves them all where they are; where an item may not leave any more, nothing of it stays.
/// </summary>
internal sealed class OutdatedRenditions(
    IAssetLibrary library, AssetSources sources, AssetMetadataWriter metadata, HotRenditions hot, IRenditionStore store)
{
    /// <summary>An item has changed.</summary>
    public async Task RemoveAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        // Most items that are saved have no renditions yet: an import of thousands need not read each of them again.
        if (!hot.Holds(mediaKey) && !await store.HoldsAsync(mediaKey, cancellationToken))
        {
            return;
        }

        string? present = await PresentAsync(mediaKey, cancellationToken);
        hot.Remove(mediaKey, present);
        await store.RemoveAsync(mediaKey, present, cancellationToken);
    }

    /// <summary>An item may have left the library, or the right to it may have ended.</summary>
    public async Task RemoveEndedAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        if (Deliverable(mediaKey) is null)
        {
            hot.Remove(mediaKey, null);
            await store.RemoveAsync(mediaKey, null, cancellationToken);
        }
    }

    // Null where nothing may stay, and where nobody can tell what may: it is made again.
    private async Task<string?> PresentAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        if (Deliverable(mediaKey) is not { } asset)
        {
            return null;
        }

        try
        {
            return await sources.Store.FindAsync(asset.Path, cancellationToken) is { } file
                ? RenditionVersion.EditionOf(asset, file.Stamp, metadata.Of(asset).Hash)
                : null;
        }
        catch (FileStoreException)
        {
            return null;
        }
    }

    private Asset? Deliverable(Guid mediaKey) => library.Find(mediaKey) is { } asset && library.Decide(asset).IsDeliverable ? asset : null;
}
