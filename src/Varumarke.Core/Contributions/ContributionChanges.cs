using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Changes;

namespace Varumarke.Core.Contributions;

/// <summary>Tells everybody on this node that contributions changed, on whatever node that was.</summary>
internal sealed class ContributionChanges(ChangeFeed feed) : INotificationHandler<ContributionCacheRefresherNotification>
{
    public void Handle(ContributionCacheRefresherNotification notification) => feed.Tell([notification is { MessageObject: Guid key, MessageType: not MessageType.RefreshAll }
        ? Change.Of(ChangeKinds.Contributions, key)
        : Change.OfAll(ChangeKinds.Contributions)]);
}
