using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// Raises the visibility epoch after a content change: by then navigation and publish status are those of the change,
/// while the eviction of items has run before one of them.
/// </summary>
internal sealed class VisibilityChanges(CacheEpochs epochs)
    : INotificationHandler<ContentCacheRefresherNotification>, INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification) => epochs.RaiseVisibility();

    public void Handle(MediaCacheRefresherNotification notification) => epochs.RaiseVisibility();
}
