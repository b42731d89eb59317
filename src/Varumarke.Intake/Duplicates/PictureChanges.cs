using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;

namespace Varumarke.Intake.Duplicates;

/// <summary>Hears of changed and deleted media, from this node and from others.</summary>
internal sealed class PictureChanges(KnownPictures known) : INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification.MessageType != MessageType.RefreshByPayload || notification.MessageObject is not MediaCacheRefresher.JsonPayload[] payloads)
        {
            known.Forget();
            return;
        }

        foreach (MediaCacheRefresher.JsonPayload payload in payloads)
        {
            if (payload.Key is { } key)
            {
                known.Changed(key);
            }
            else
            {
                known.Forget();
            }
        }
    }
}
