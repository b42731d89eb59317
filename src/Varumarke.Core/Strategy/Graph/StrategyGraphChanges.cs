using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>Documents changed, here or on another node, or who may read them: the graph is read anew.</summary>
internal sealed class StrategyGraphChanges(StrategyGraph graph) :
    INotificationHandler<ContentCacheRefresherNotification>, INotificationHandler<PublicAccessCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification) => graph.Forget();

    public void Handle(PublicAccessCacheRefresherNotification notification) => graph.Forget();
}
