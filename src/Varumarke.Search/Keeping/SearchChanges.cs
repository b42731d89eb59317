using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;
using Varumarke.Core.Contributions;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.Search.Keeping;

/// <summary>Content changed, here or on another node.</summary>
internal sealed class SearchChanges(ChangeQueue queue, PublicContributions shown) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<DataTypeCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<DictionaryCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>,
    INotificationHandler<ContributionCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageType != MessageType.RefreshByPayload || notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            queue.Tell(IndexChange.ReadAll);
            return;
        }

        foreach (ContentCacheRefresher.JsonPayload payload in payloads.Where(payload => !payload.Blueprint))
        {
            Tell(ItemKind.Document, payload.Key, payload.ChangeTypes);
        }
    }

    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not MediaCacheRefresher.JsonPayload[] payloads)
        {
            queue.Tell(IndexChange.ReadAll);
            return;
        }

        foreach (MediaCacheRefresher.JsonPayload payload in payloads)
        {
            Tell(ItemKind.Media, payload.Key, payload.ChangeTypes);
        }
    }

    public void Handle(ContentTypeCacheRefresherNotification notification) => queue.Tell(IndexChange.ReadAll);

    public void Handle(DataTypeCacheRefresherNotification notification) => queue.Tell(IndexChange.ReadAll);

    public void Handle(LanguageCacheRefresherNotification notification) => queue.Tell(IndexChange.ReadAll);

    // Editors' words of the search are dictionary items too: they are read again, and everything with them if compounds are cut otherwise.
    public void Handle(DictionaryCacheRefresherNotification notification) => queue.Tell(IndexChange.Compare);

    // What is in the index stays there; the gates answer otherwise from now on.
    public void Handle(PublicAccessCacheRefresherNotification notification) => queue.Tell(IndexChange.Compare);

    // Whichever of the two hears it first: which are shown is asked anew before the gates are, and what was hidden is found no more from now on.
    public void Handle(ContributionCacheRefresherNotification notification)
    {
        shown.Handle(notification);
        queue.Tell(notification is { MessageObject: Guid key } ? IndexChange.Contribution(key) : IndexChange.Compare);
    }

    private void Tell(ItemKind kind, Guid? key, TreeChangeTypes changes) => queue.Tell(key is null || changes.HasType(TreeChangeTypes.RefreshAll)
        ? IndexChange.ReadAll
        : new IndexChange(kind, key, WithBranch: changes.HasTypesAny(TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove)));
}
