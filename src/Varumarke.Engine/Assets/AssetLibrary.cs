using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Assets;
using Varumarke.Core.Caching;
using Varumarke.Core.Rights;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Engine.Assets;

/// <summary>
/// Assets by key and by their file's address. What has been read is held, within a limit, and after any change of content asked
/// once whether it still is what the published cache has; so a hit is two look-ups in memory.
/// </summary>
internal sealed class AssetLibrary(
    IPublishedMediaCache media,
    MediaFileOwners owners,
    AssetReader reader,
    AssetDecisions decisions,
    CacheGenerations generations) : IAssetLibrary
{
    // An asset keeps its media item alive, also when the published cache has let go of it.
    private const long Limit = 32 * 1024 * 1024;
    private const long UnknownCost = 16 * 1024;

    private readonly BoundedCache<Guid, KnownAsset> _assets = new(Limit);

    public Asset? Find(Guid key)
    {
        long generation = generations.Visibility;
        if (_assets.TryGet(key, out KnownAsset known) && IsCurrent(known, generation))
        {
            return known.Asset;
        }

        return Read(key, generation);
    }

    public Asset? FindByUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (owners.Find(url) is not { } owner || Find(owner.Key) is not { } asset)
        {
            return null;
        }

        if (owner.HasMoved)
        {
            return asset with { HasMoved = true };
        }

        // A type may hold a second file in another property, which leaves on the same terms.
        return string.Equals(asset.Url, url, StringComparison.OrdinalIgnoreCase)
            ? asset
            : asset with { Url = url, Path = reader.PathOf(url), Crops = null };
    }

    public AssetDecision Decide(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return decisions.Decide(asset.Key) ?? new AssetDecision(AssetAvailability.NotApproved);
    }

    /// <summary>Lets go of an item, or of everything.</summary>
    public void Forget(Guid? key)
    {
        if (key is { } one)
        {
            _assets.Remove(one);
        }
        else
        {
            _assets.Clear();
        }
    }

    private bool IsCurrent(KnownAsset known, long generation)
    {
        if (known.CurrentIn == generation)
        {
            return true;
        }

        if (!ReferenceEquals(media.GetById(known.Asset.Key), known.Asset.Media))
        {
            return false;
        }

        known.CurrentIn = generation;
        return true;
    }

    private Asset? Read(Guid key, long generation)
    {
        long stamp = _assets.Generation(key);
        if (media.GetById(key) is not IPublishedContent item || reader.Read(item) is not { } asset)
        {
            return null;
        }

        _assets.Add(key, new KnownAsset(asset, generation), item is PublishedItem own ? own.EstimatedSize : UnknownCost, stamp);
        return asset;
    }
}
