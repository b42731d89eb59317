using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;

namespace Varumarke.Core.Contributions;

/// <summary>Tells every node, as Umbraco's own refreshers do, that a contribution changed.</summary>
public sealed class ContributionCacheRefresher(AppCaches caches, IEventAggregator events, ICacheRefresherNotificationFactory factory)
    : CacheRefresherBase<ContributionCacheRefresherNotification>(caches, events, factory)
{
    /// <summary>By what instructions name it.</summary>
    public static readonly Guid UniqueId = new("8d1c4a52-7a0e-4c36-9c55-0f3be2a4d671");

    /// <inheritdoc />
    public override Guid RefresherUniqueId => UniqueId;

    /// <inheritdoc />
    public override string Name => "Contributions";
}

/// <summary>Contributions changed, here or on another node: one, by its key, or all.</summary>
/// <param name="messageObject">The key.</param>
/// <param name="messageType">One or all.</param>
public sealed class ContributionCacheRefresherNotification(object messageObject, MessageType messageType) : CacheRefresherNotification(messageObject, messageType);

/// <summary>Has every node told of a contribution that was changed.</summary>
public sealed class ContributionsChangedDistributedCacheNotificationHandler(DistributedCache nodes) : IDistributedCacheNotificationHandler<ContributionsChangedNotification>
{
    /// <inheritdoc />
    public void Handle(ContributionsChangedNotification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        nodes.Refresh(ContributionCacheRefresher.UniqueId, notification.Key);
    }
}
