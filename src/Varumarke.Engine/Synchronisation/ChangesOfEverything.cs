using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Contributions;
using Varumarke.Core.SignIn;

namespace Varumarke.Engine.Synchronisation;

/// <summary>Tells everybody that anything may have changed, kind by kind, as if the refresher of each had said so.</summary>
internal sealed class ChangesOfEverything(IDataTypeService dataTypes, IEventAggregator events, UnfinishedChanges unfinished, ILogger<ChangesOfEverything> logger)
{
    public async Task TellAsync()
    {
        Tell(new LanguageCacheRefresherNotification(Array.Empty<LanguageCacheRefresher.JsonPayload>(), MessageType.RefreshByPayload));
        Tell(new RelationTypeCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new DataTypeCacheRefresherNotification(
            (await dataTypes.GetAllAsync()).Select(type => new DataTypeCacheRefresher.JsonPayload(type.Id, type.Key, removed: false)).ToArray(),
            MessageType.RefreshByPayload));
        Tell(new ContentTypeCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new DictionaryCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new UserGroupCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new DomainCacheRefresherNotification(Array.Empty<DomainCacheRefresher.JsonPayload>(), MessageType.RefreshByPayload));
        Tell(new PublicAccessCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new MediaCacheRefresherNotification(
            new MediaCacheRefresher.JsonPayload[] { new(0, null, TreeChangeTypes.RefreshAll) }, MessageType.RefreshByPayload));
        Tell(new ContentCacheRefresherNotification(
            new ContentCacheRefresher.JsonPayload[] { new() { ChangeTypes = TreeChangeTypes.RefreshAll } }, MessageType.RefreshByPayload));
        Tell(new ContributionCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new SessionCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
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
