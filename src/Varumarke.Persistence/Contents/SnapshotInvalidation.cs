using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Hears that a branch has changed, here or on another node. Umbraco's refreshers clear single items by their keys, but
/// look for those below a path among cached entities, which ours are not.
/// </summary>
internal sealed class SnapshotInvalidation(SnapshotCache<IContent> documents, SnapshotCache<IMedia> media)
    : INotificationHandler<ContentCacheRefresherNotification>, INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        foreach (ContentCacheRefresher.JsonPayload change in notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? [])
        {
            Forget(documents, change.Id, change.ChangeTypes);
        }
    }

    public void Handle(MediaCacheRefresherNotification notification)
    {
        foreach (MediaCacheRefresher.JsonPayload change in notification.MessageObject as MediaCacheRefresher.JsonPayload[] ?? [])
        {
            Forget(media, change.Id, change.ChangeTypes);
        }
    }

    private static void Forget<T>(SnapshotCache<T> cache, int id, TreeChangeTypes change) where T : class, IContentBase
    {
        if ((change & TreeChangeTypes.RefreshAll) != 0)
        {
            cache.Clear();
        }
        else if ((change & (TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove)) != 0)
        {
            cache.ClearBranch(id);
        }
    }
}
