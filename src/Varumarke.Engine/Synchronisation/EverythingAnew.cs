using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Reads everything anew, where nobody can say what has changed. Umbraco's refreshers know no such thing for documents, media and
/// types, so the caches are named here. In this order: 1. what repositories keep; 2. published types and items; 3. the tree, the
/// publish status and the addresses, read from the database; 4. everybody who keeps what they made of it is told, in the
/// words for "everything".
/// </summary>
internal sealed class EverythingAnew(
    AppCaches caches,
    IIdKeyMap ids,
    IPublishedContentTypeFactory factory,
    IPublishedContentTypeCache types,
    PublishedItems items,
    IDomainCacheService domains,
    TreesFromDatabase trees,
    ChangesOfEverything changes)
{
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        // 1
        caches.RuntimeCache.Clear();
        caches.IsolatedCaches.ClearAllCaches();
        ids.ClearCache();

        // 2
        factory.ClearDataTypeCache();
        types.ClearAll();
        ForgetPublished();

        // 3
        await trees.ReadAsync(cancellationToken);
        ForgetPublished();

        // 4
        await changes.TellAsync();
    }

    /// <summary>Before the tree is read, so that nothing old is given out meanwhile, and after it.</summary>
    private void ForgetPublished()
    {
        items.Clear(media: false);
        items.Clear(media: true);
        domains.Refresh([]);
        trees.Raise();
    }
}
