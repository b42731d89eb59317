using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>Documents changed, here or on another node.</summary>
internal sealed class ContentChangeHandler(CacheEviction eviction) : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageType != MessageType.RefreshByPayload || notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            eviction.OnEverythingChanged();
            return;
        }

        foreach (ContentCacheRefresher.JsonPayload payload in payloads.Where(payload => !payload.Blueprint))
        {
            Handle(payload);
        }
    }

    private void Handle(ContentCacheRefresher.JsonPayload payload)
    {
        if (payload.Key is not { } key || payload.ChangeTypes.HasType(TreeChangeTypes.RefreshAll))
        {
            eviction.OnEverythingChanged();
        }
        else if (payload.ChangeTypes.HasTypesAny(TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove))
        {
            eviction.OnBranchChanged(key);
        }
        else if (payload.PublishedCultures is { Length: > 0 } || payload.UnpublishedCultures is { Length: > 0 })
        {
            eviction.OnDocumentPublished(key);
        }
        else
        {
            eviction.OnDraftSaved(key);
        }
    }
}
