using Varumarke.Core.Assets;
using Varumarke.Core.Library;

namespace Varumarke.Core.Sharing;

/// <summary>Collections as the library's doors show them: what may not leave is neither in them nor counted, and the gate is asked each time.</summary>
public sealed class CollectionShelf(ICollectionRepository collections, IAssetLibrary library, AssetShelf shelf)
{
    /// <summary>The public collections that have something to show, the last changed first.</summary>
    public async Task<IReadOnlyList<ShownCollection>> PublicAsync(CancellationToken cancellationToken) =>
        [.. (await collections.ListAsync(onlyPublic: true, cancellationToken)).Select(Shown).Where(shown => shown.Assets.Count > 0)];

    /// <summary>A public collection; null when there is none.</summary>
    public async Task<ShownCollection?> FindPublicAsync(Guid key, CancellationToken cancellationToken) =>
        await collections.FindAsync(key, cancellationToken) is { IsPublic: true } collection ? Shown(collection) : null;

    /// <summary>A collection that somebody has a link to; null when there is none any more.</summary>
    public async Task<ShownCollection?> FindAsync(ShareLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        return await collections.FindAsync(link.CollectionKey, cancellationToken) is { } collection ? Shown(collection) : null;
    }

    /// <summary>Its assets with their renditions.</summary>
    public Task<IReadOnlyList<ShelvedAsset>> AssetsAsync(ShownCollection shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shelf.FindAsync(shown.Assets, cancellationToken);
    }

    private ShownCollection Shown(AssetCollection collection) => new(collection, [.. collection.Assets.Where(MayLeave)]);

    private bool MayLeave(Guid key) =>
        library.Find(key) is { } asset && LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is not null && library.Decide(asset).IsDeliverable;
}

/// <summary>A collection as it may be shown now.</summary>
/// <param name="Collection">The collection; its own list of assets is for editors.</param>
/// <param name="Assets">Those of its assets that may leave.</param>
public sealed record ShownCollection(AssetCollection Collection, IReadOnlyList<Guid> Assets);
