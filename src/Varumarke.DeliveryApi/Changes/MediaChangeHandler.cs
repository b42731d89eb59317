using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>Media changed, here or on another node.</summary>
internal sealed class MediaChangeHandler(CacheEviction eviction) : INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not MediaCacheRefresher.JsonPayload[] payloads)
        {
            eviction.OnEverythingChanged();
            return;
        }

        foreach (MediaCacheRefresher.JsonPayload payload in payloads)
        {
            if (payload.Key is { } key && !payload.ChangeTypes.HasType(TreeChangeTypes.RefreshAll))
            {
                eviction.OnMediaChanged(key);
            }
            else
            {
                eviction.OnEverythingChanged();
            }
        }
    }
}
