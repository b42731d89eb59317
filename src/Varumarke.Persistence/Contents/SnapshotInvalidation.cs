using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Hears that a branch has changed, here or on another node. Umbraco's refreshers clear single items by their keys, but
/// look for those below a path among cached entities, which ours are not. Names follow every change, and those of types and
/// languages, with which names in a language come and go.
/// </summary>
internal sealed class SnapshotInvalidation(SnapshotCache<IContent> documents, SnapshotCache<IMedia> media, NameTable<IContent> documentNames, NameTable<IMedia> mediaNames)
    : INotificationHandler<ContentCacheRefresherNotification>,
      INotificationHandler<MediaCacheRefresherNotification>,
      INotificationHandler<ContentTypeCacheRefresherNotification>,
      INotificationHandler<LanguageCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        foreach (ContentCacheRefresher.JsonPayload change in notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? [])
        {
            Forget(documents, documentNames, change.Id, change.ChangeTypes);
        }
    }

    public void Handle(MediaCacheRefresherNotification notification)
    {
        foreach (MediaCacheRefresher.JsonPayload change in notification.MessageObject as MediaCacheRefresher.JsonPayload[] ?? [])
        {
            Forget(media, mediaNames, change.Id, change.ChangeTypes);
        }
    }

    public void Handle(ContentTypeCacheRefresherNotification notification) => ForgetNames();

    public void Handle(LanguageCacheRefresherNotification notification) => ForgetNames();

    private void ForgetNames()
    {
        documentNames.ChangedAll();
        mediaNames.ChangedAll();
    }

    private static void Forget<T>(SnapshotCache<T> cache, NameTable<T> names, int id, TreeChangeTypes change) where T : class, IContentBase
    {
        if ((change & TreeChangeTypes.RefreshAll) != 0)
        {
            cache.Clear();
        }
        else if ((change & (TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove)) != 0)
        {
            cache.ClearBranch(id);
        }
        else
        {
            names.Changed(id);
        }
    }
}
