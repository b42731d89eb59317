using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// The source that needs nothing but Umbraco: the navigation structure says what there is, the published cache what it
/// holds. It loads every item once; a host with a database of its own registers a source that reads rows instead.
/// </summary>
internal sealed class NavigationIndexSource(
    IDocumentNavigationQueryService documents,
    IMediaNavigationQueryService media,
    IPublishedContentCache contentCache,
    IPublishedMediaCache mediaCache) : IPublishedIndexSource
{
    public IEnumerable<IndexedItem> ReadAll(ItemKind kind, bool drafts)
    {
        INavigationQueryService navigation = Navigation(kind);
        if (!navigation.TryGetRootKeys(out IEnumerable<Guid> roots))
        {
            yield break;
        }

        foreach (Guid root in roots)
        {
            navigation.TryGetDescendantsKeysOrSelfKeys(root, out IEnumerable<Guid> branch);
            foreach (IndexedItem item in Read(kind, [.. branch], drafts))
            {
                yield return item;
            }
        }
    }

    public IReadOnlyList<IndexedItem> Read(ItemKind kind, IReadOnlyCollection<Guid> keys, bool drafts)
    {
        INavigationQueryService navigation = Navigation(kind);
        var items = new List<IndexedItem>(keys.Count);
        foreach (Guid key in keys)
        {
            if (navigation.TryGetParentKey(key, out Guid? parent) && Load(kind, key, drafts) is { } content)
            {
                items.Add(ToItem(content, parent));
            }
        }

        return items;
    }

    private INavigationQueryService Navigation(ItemKind kind) => kind == ItemKind.Media ? media : documents;

    private IPublishedContent? Load(ItemKind kind, Guid key, bool drafts) =>
        kind == ItemKind.Media ? mediaCache.GetById(key) : contentCache.GetById(drafts, key);

    private static IndexedItem ToItem(IPublishedContent content, Guid? parent)
    {
        IndexedCulture[] cultures =
        [
            .. content.Cultures.Values
                .Where(culture => !string.IsNullOrEmpty(culture.Culture))
                .Select(culture => new IndexedCulture(culture.Culture, culture.Name, culture.Date)),
        ];
        return new IndexedItem
        {
            Key = content.Key,
            Id = content.Id,
            TypeAlias = content.ContentType.Alias,
            ParentKey = parent,
            Level = content.Level,
            SortOrder = content.SortOrder,
            CreateDate = content.CreateDate,
            UpdateDate = content.UpdateDate,
            Name = cultures.Length > 0 ? cultures[0].Name : content.Name ?? string.Empty,
            Cultures = cultures,
        };
    }
}
