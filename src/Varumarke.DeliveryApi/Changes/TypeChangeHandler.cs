using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>Document or media types changed, here or on another node.</summary>
internal sealed class TypeChangeHandler(CacheEviction eviction) : INotificationHandler<ContentTypeCacheRefresherNotification>
{
    public void Handle(ContentTypeCacheRefresherNotification notification)
    {
        if (notification.MessageObject is ContentTypeCacheRefresher.JsonPayload[] payloads)
        {
            eviction.OnTypesChanged(payloads.Select(payload => payload.Id));
        }
        else
        {
            eviction.OnEverythingChanged();
        }
    }
}
