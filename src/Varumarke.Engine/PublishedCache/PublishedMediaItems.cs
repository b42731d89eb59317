using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

/// <summary>Media items. They have one version; what is unknown or in the bin is told from memory, without a read.</summary>
internal sealed class PublishedMediaItems(
    PublishedItems items,
    IPublishedSource source,
    IMediaNavigationQueryService navigation,
    IIdKeyMap idKeyMap,
    CacheGenerations generations) : IMediaCacheService, IPublishedMediaCache
{
    public IPublishedContent? GetById(Guid contentId)
    {
        long generation = generations.Visibility;
        var key = new PublishedItemKey(contentId, Media: true, Preview: false);
        if (items.TryGet(key, out CachedItem? cached))
        {
            return IsVisible(cached, generation) ? cached.Item : null;
        }

        return IsVisible(contentId) ? items.Read(key)?.Item : null;
    }

    public IPublishedContent? GetById(int contentId)
    {
        Umbraco.Cms.Core.Attempt<Guid> key = idKeyMap.GetKeyForId(contentId, UmbracoObjectTypes.Media);
        return key.Success ? GetById(key.Result) : null;
    }

    public IPublishedContent? GetById(bool preview, int contentId) => GetById(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => GetById(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(GetById(key));

    public bool TryGetCached(Guid key, out IPublishedContent? content)
    {
        long generation = generations.Visibility;
        content = items.TryGet(new PublishedItemKey(key, Media: true, Preview: false), out CachedItem? cached)
            && IsVisible(cached, generation)
                ? cached.Item
                : null;
        return content is not null;
    }

    public Task<IReadOnlyList<IPublishedContent>> GetByKeysAsync(IReadOnlyCollection<Guid> keys) =>
        Task.FromResult<IReadOnlyList<IPublishedContent>>(GetMany(keys));

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        GetMany(source.GetMediaKeys(contentType.Id));

    /// <summary>Hands over media items of which one property will be looked at.</summary>
    public void Read(IReadOnlyCollection<Guid> keys, string alias, Action<IPublishedContent> take)
    {
        long generation = generations.Visibility;
        List<Guid> missing = [];
        foreach (Guid key in keys)
        {
            if (!items.TryGet(new PublishedItemKey(key, Media: true, Preview: false), out CachedItem? cached))
            {
                if (IsVisible(key))
                {
                    missing.Add(key);
                }
            }
            else if (IsVisible(cached, generation))
            {
                take(cached.Item);
            }
        }

        if (missing.Count > 0)
        {
            items.Read(missing, media: true, alias, take);
        }
    }

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshMediaAsync(IMedia media) => Forget(media.Key);

    public Task DeleteItemAsync(IContentBase media) => Forget(media.Key);

    public Task RefreshMemoryCacheAsync(Guid key) => Forget(key);

    public Task RemoveFromMemoryCacheAsync(Guid key) => Forget(key);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        items.Clear(media: true);
        generations.RaiseVisibility();
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> mediaTypeIds)
    {
        items.RemoveByType([.. mediaTypeIds], media: true);
        return Task.CompletedTask;
    }

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => items.RemoveByType(contentTypeIds, media: true);

    public void ClearConvertedContentCache() => items.Clear(media: true);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> mediaTypeIds) =>
        items.RemoveByType(mediaTypeIds, media: true);

    private List<IPublishedContent> GetMany(IReadOnlyCollection<Guid> keys)
    {
        long generation = generations.Visibility;
        var found = new Dictionary<Guid, IPublishedContent>(keys.Count);
        List<Guid> missing = [];
        foreach (Guid key in keys)
        {
            if (!items.TryGet(new PublishedItemKey(key, Media: true, Preview: false), out CachedItem? cached))
            {
                if (IsVisible(key))
                {
                    missing.Add(key);
                }
            }
            else if (IsVisible(cached, generation))
            {
                found[key] = cached.Item;
            }
        }

        if (missing.Count > 0)
        {
            foreach (CachedItem read in items.Read(missing, media: true, preview: false))
            {
                found[read.Key] = read.Item;
            }
        }

        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    private bool IsVisible(CachedItem cached, long generation)
    {
        if (cached.VisibleIn == generation)
        {
            return true;
        }

        if (!IsVisible(cached.Key))
        {
            return false;
        }

        cached.VisibleIn = generation;
        return true;
    }

    private bool IsVisible(Guid key) => navigation.TryGetParentKey(key, out _);

    private Task Forget(Guid key)
    {
        items.Remove(key, media: true);
        generations.RaiseVisibility();
        return Task.CompletedTask;
    }
}
