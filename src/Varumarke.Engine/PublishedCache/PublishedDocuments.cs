using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// Published documents, and with preview their drafts. Without preview a document is found when it is published in some
/// culture and so is each of its ancestors; what is unknown or in the bin is told from memory, without a read.
/// </summary>
internal sealed class PublishedDocuments(
    PublishedItems items,
    IPublishedSource source,
    IPublishStatusQueryService publishStatus,
    IDocumentNavigationQueryService navigation,
    IPreviewService previewService,
    IIdKeyMap idKeyMap,
    CacheGenerations generations,
    IOptions<PublishedCacheOptions> options) : IDocumentCacheService, IPublishedContentCache
{
    private const int SeedBatch = 100;

    public IPublishedContent? GetById(bool preview, Guid contentId)
    {
        long generation = generations.Visibility;
        var key = new PublishedItemKey(contentId, Media: false, preview);
        if (items.TryGet(key, out CachedItem? cached))
        {
            return IsVisible(cached, preview, generation) ? cached.Item : null;
        }

        return IsVisible(contentId, preview) ? items.Read(key)?.Item : null;
    }

    public IPublishedContent? GetById(bool preview, int contentId) =>
        KeyOf(contentId) is { } key ? GetById(preview, key) : null;

    public IPublishedContent? GetById(int contentId) => GetById(previewService.IsInPreview(), contentId);

    public IPublishedContent? GetById(Guid contentId) => GetById(previewService.IsInPreview(), contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) =>
        Task.FromResult(GetById(preview ?? previewService.IsInPreview(), id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) =>
        Task.FromResult(GetById(preview ?? previewService.IsInPreview(), key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        long generation = generations.Visibility;
        content = items.TryGet(new PublishedItemKey(key, Media: false, preview), out CachedItem? cached)
            && IsVisible(cached, preview, generation)
                ? cached.Item
                : null;
        return content is not null;
    }

    public Task<IReadOnlyList<IPublishedContent>> GetByKeysAsync(IReadOnlyCollection<Guid> keys, bool? preview = null) =>
        Task.FromResult<IReadOnlyList<IPublishedContent>>(GetMany(keys, preview ?? previewService.IsInPreview()));

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) =>
        Task.FromResult(GetById(preview, id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        GetMany(source.GetDocumentKeys(contentType.Id), previewService.IsInPreview());

    /// <summary>Hands over published documents of which one property will be looked at.</summary>
    public void Read(IReadOnlyCollection<Guid> keys, string alias, Action<IPublishedContent> take)
    {
        long generation = generations.Visibility;
        List<Guid> missing = [];
        foreach (Guid key in keys)
        {
            if (!items.TryGet(new PublishedItemKey(key, Media: false, Preview: false), out CachedItem? cached))
            {
                if (IsVisible(key, preview: false))
                {
                    missing.Add(key);
                }
            }
            else if (IsVisible(cached, preview: false, generation))
            {
                take(cached.Item);
            }
        }

        if (missing.Count > 0)
        {
            items.Read(missing, media: false, alias, take);
        }
    }

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        int limit = options.Value.SeedDocuments;
        if (limit == 0)
        {
            return Task.CompletedTask;
        }

        foreach (Guid[] batch in source.GetPublishedDocumentKeys(limit).Chunk(SeedBatch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            GetMany(batch, preview: false);
        }

        return Task.CompletedTask;
    }

    public Task RefreshContentAsync(IContent content) => Forget(content.Key);

    public Task DeleteItemAsync(IContentBase content) => Forget(content.Key);

    public Task RefreshMemoryCacheAsync(Guid key) => Forget(key);

    public Task RemoveFromMemoryCacheAsync(Guid key) => Forget(key);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        items.Clear(media: false);
        generations.RaiseVisibility();
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds)
    {
        items.RemoveByType([.. contentTypeIds], media: false);
        return Task.CompletedTask;
    }

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => items.RemoveByType(contentTypeIds, media: false);

    public void ClearConvertedContentCache() => items.Clear(media: false);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) =>
        items.RemoveByType(contentTypeIds, media: false);

    private List<IPublishedContent> GetMany(IReadOnlyCollection<Guid> keys, bool preview)
    {
        long generation = generations.Visibility;
        var found = new Dictionary<Guid, IPublishedContent>(keys.Count);
        List<Guid> missing = [];
        foreach (Guid key in keys)
        {
            if (!items.TryGet(new PublishedItemKey(key, Media: false, preview), out CachedItem? cached))
            {
                if (IsVisible(key, preview))
                {
                    missing.Add(key);
                }
            }
            else if (IsVisible(cached, preview, generation))
            {
                found[key] = cached.Item;
            }
        }

        if (missing.Count > 0)
        {
            foreach (CachedItem read in items.Read(missing, media: false, preview))
            {
                found[read.Key] = read.Item;
            }
        }

        // In the order asked for: the database gives them in its own.
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    private bool IsVisible(CachedItem cached, bool preview, long generation)
    {
        if (cached.VisibleIn == generation)
        {
            return true;
        }

        if (!IsVisible(cached.Key, preview))
        {
            return false;
        }

        cached.VisibleIn = generation;
        return true;
    }

    private bool IsVisible(Guid key, bool preview) => preview
        ? navigation.TryGetParentKey(key, out _)
        : publishStatus.IsDocumentPublishedInAnyCulture(key) && publishStatus.HasPublishedAncestorPath(key);

    private Guid? KeyOf(int id)
    {
        Umbraco.Cms.Core.Attempt<Guid> key = idKeyMap.GetKeyForId(id, UmbracoObjectTypes.Document);
        return key.Success ? key.Result : null;
    }

    private Task Forget(Guid key)
    {
        items.Remove(key, media: false);
        generations.RaiseVisibility();
        return Task.CompletedTask;
    }
}
