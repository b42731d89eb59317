using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Caching;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// The published items in memory, documents and media under one limit, and the reading of those that are not there. It
/// does not ask who may see what: <see cref="PublishedDocuments"/> and <see cref="PublishedMediaItems"/> do.
/// </summary>
internal sealed class PublishedItems(
    IPublishedSource source,
    IPublishedContentTypeCache types,
    IVariationContextAccessor variationContextAccessor,
    CacheGenerations generations,
    IOptions<PublishedCacheOptions> options)
{
    // A small house is in memory after one look at each of its pages.
    private const int UnprovenShare = 4;

    private readonly BoundedCache<PublishedItemKey, CachedItem> _cache = new(
        options.Value.SizeMegabytes * 1024L * 1024L, unproven: options.Value.SizeMegabytes * 1024L * 1024L / UnprovenShare);

    private readonly PublishedItemServices _services = new(variationContextAccessor, generations);

    public long Size => _cache.Size;

    public int Count => _cache.Count;

    public CacheGauge Gauge => new("published", () => Count, () => Size, options.Value.SizeMegabytes * 1024L * 1024L);

    public bool TryGet(PublishedItemKey key, out CachedItem item) => _cache.TryGet(key, out item);

    public CachedItem? Read(PublishedItemKey key)
    {
        long stamp = _cache.Generation(key);
        PublishedNode? node = key.Media ? source.GetMedia(key.Key) : source.GetDocument(key.Key, key.Preview);
        return node is null ? null : Keep(key, node, stamp);
    }

    public List<CachedItem> Read(IReadOnlyCollection<Guid> keys, bool media, bool preview)
    {
        var stamps = new Dictionary<Guid, long>(keys.Count);
        foreach (Guid key in keys)
        {
            stamps[key] = _cache.Generation(new PublishedItemKey(key, media, preview));
        }

        IReadOnlyList<PublishedNode> nodes = media ? source.GetMedia(keys) : source.GetDocuments(keys, preview);
        return [.. nodes.Select(node => Keep(new PublishedItemKey(node.Key, media, preview), node, stamps[node.Key]))];
    }

    /// <summary>Hands over published items that were read for the sake of one property, and keeps none of them.</summary>
    public void Read(IReadOnlyCollection<Guid> keys, bool media, string alias, Action<PublishedItem> take)
    {
        PublishedItemType type = media ? PublishedItemType.Media : PublishedItemType.Content;
        void TakePart(PublishedNode node) => take(new PublishedItem(
            node, types.Get(type, node.ContentTypeId), preview: false, _services, new PartOfItem(alias, new PublishedItemKey(node.Key, media, Preview: false), this)));
        if (media)
        {
            source.ReadMedia(keys, alias, TakePart);
        }
        else
        {
            source.ReadDocuments(keys, alias, TakePart);
        }
    }

    public void Remove(Guid key, bool media)
    {
        _cache.Remove(new PublishedItemKey(key, media, Preview: false));
        if (!media)
        {
            _cache.Remove(new PublishedItemKey(key, media, Preview: true));
        }
    }

    public void RemoveByType(IReadOnlyCollection<int> contentTypeIds, bool media) => _cache.RemoveWhere(cached =>
        cached.IsMedia == media && contentTypeIds.Contains(cached.ContentTypeId));

    public void Clear(bool media) => _cache.RemoveWhere(cached => cached.IsMedia == media);

    private CachedItem Keep(PublishedItemKey key, PublishedNode node, long stamp)
    {
        var cached = new CachedItem(key, node, Make, _cache.Grow);
        _cache.Add(key, cached, cached.PackedSize, stamp);
        return cached;
    }

    private PublishedItem Make(PublishedItemKey key, PublishedNode node) => new(
        node, types.Get(key.Media ? PublishedItemType.Media : PublishedItemType.Content, node.ContentTypeId), key.Preview, _services);
}
