using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Contributions;
using Varumarke.Core.SignIn;
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
    IDataTypeService dataTypes,
    IPublishedContentTypeFactory factory,
    IPublishedContentTypeCache types,
    PublishedItems items,
    IDomainCacheService domains,
    CacheEpochs epochs,
    IDocumentNavigationManagementService documents,
    IMediaNavigationManagementService media,
    IPublishStatusManagementService published,
    IDocumentUrlService urls,
    IDocumentUrlAliasService aliases,
    IEventAggregator events,
    UnfinishedChanges unfinished,
    ILogger<EverythingAnew> logger)
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
        await documents.RebuildAsync();
        await documents.RebuildBinAsync();
        await media.RebuildAsync();
        await media.RebuildBinAsync();
        await published.InitializeAsync(cancellationToken);
        await urls.InitAsync(forceEmpty: false, cancellationToken);
        await aliases.InitAsync(forceEmpty: false, cancellationToken);
        ForgetPublished();

        // 4
        Tell(new LanguageCacheRefresherNotification(Array.Empty<LanguageCacheRefresher.JsonPayload>(), MessageType.RefreshByPayload));
        Tell(new RelationTypeCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new DataTypeCacheRefresherNotification(
            (await dataTypes.GetAllAsync()).Select(type => new DataTypeCacheRefresher.JsonPayload(type.Id, type.Key, removed: false)).ToArray(),
            MessageType.RefreshByPayload));
        Tell(new ContentTypeCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new DomainCacheRefresherNotification(Array.Empty<DomainCacheRefresher.JsonPayload>(), MessageType.RefreshByPayload));
        Tell(new PublicAccessCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new MediaCacheRefresherNotification(
            new MediaCacheRefresher.JsonPayload[] { new(0, null, TreeChangeTypes.RefreshAll) }, MessageType.RefreshByPayload));
        Tell(new ContentCacheRefresherNotification(
            new ContentCacheRefresher.JsonPayload[] { new() { ChangeTypes = TreeChangeTypes.RefreshAll } }, MessageType.RefreshByPayload));
        Tell(new ContributionCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new SessionCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
    }

    /// <summary>Before the tree is read, so that nothing old is given out meanwhile, and after it.</summary>
    private void ForgetPublished()
    {
        items.Clear(media: false);
        items.Clear(media: true);
        domains.Refresh([]);
        epochs.RaiseTypes();
        epochs.RaiseVisibility();
    }

    private void Tell(INotification notification)
    {
        try
        {
            events.Publish(notification);
        }
        catch (Exception failure)
        {
            logger.HandlerFailed(failure, notification.GetType().Name);
            unfinished.Failed(() => Tell(notification));
        }
    }
}
