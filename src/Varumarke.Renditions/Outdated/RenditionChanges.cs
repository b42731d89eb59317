using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Varumarke.Renditions.Outdated;

/// <summary>Media changed, here or on another node: what was made of their former state goes.</summary>
internal sealed class RenditionChanges(RenditionPurge purge, AwaitedCopies awaited) : INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not MediaCacheRefresher.JsonPayload[] payloads)
        {
            purge.ChangedMany();
            return;
        }

        foreach (MediaCacheRefresher.JsonPayload payload in payloads)
        {
            if (payload.Key is { } key)
            {
                awaited.Settle(key);
                if (payload.ChangeTypes.HasType(TreeChangeTypes.Remove))
                {
                    purge.Removed(key);
                }
                else
                {
                    purge.Changed(key);
                }
            }

            if (payload.Key is null || payload.ChangeTypes.HasTypesAny(TreeChangeTypes.RefreshAll | TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove))
            {
                purge.ChangedMany();
            }
        }
    }
}
