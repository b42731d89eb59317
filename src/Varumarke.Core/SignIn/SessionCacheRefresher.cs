using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Changes;

namespace Varumarke.Core.SignIn;

/// <summary>Has every node forget what it has read of tokens, as Umbraco's own refreshers do of what was changed.</summary>
public sealed class SessionCacheRefresher(AppCaches caches, IEventAggregator events, ICacheRefresherNotificationFactory factory)
    : CacheRefresherBase<SessionCacheRefresherNotification>(caches, events, factory)
{
    /// <summary>By what instructions name it.</summary>
    public static readonly Guid UniqueId = new("c3a0a9d8-61f4-4f0b-9a2e-6f4a7d0be512");

    /// <inheritdoc />
    public override Guid RefresherUniqueId => UniqueId;

    /// <inheritdoc />
    public override string Name => "Sessions";
}

/// <summary>Sessions ended, here or on another node: a token that was read before may not hold any more.</summary>
/// <param name="messageObject">Nothing.</param>
/// <param name="messageType">All.</param>
public sealed class SessionCacheRefresherNotification(object messageObject, MessageType messageType) : CacheRefresherNotification(messageObject, messageType);

/// <summary>Tokens were taken back.</summary>
public sealed class SessionsEndedNotification : INotification
{
    /// <summary>Tells it, here and to every other node, once tokens have been taken back.</summary>
    public static void Publish(ICoreScopeProvider scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.Notifications.Publish(new SessionsEndedNotification());
        scope.Complete();
    }
}

/// <summary>Has every node told.</summary>
public sealed class SessionsEndedDistributedCacheNotificationHandler(DistributedCache nodes) : IDistributedCacheNotificationHandler<SessionsEndedNotification>
{
    /// <inheritdoc />
    public void Handle(SessionsEndedNotification notification) => nodes.RefreshAll(SessionCacheRefresher.UniqueId);
}

/// <summary>Tells everybody on this node, on whatever node it was.</summary>
public sealed class SessionChanges(ChangeFeed feed) : INotificationHandler<SessionCacheRefresherNotification>
{
    /// <inheritdoc />
    public void Handle(SessionCacheRefresherNotification notification) => feed.Tell([Change.OfAll(ChangeKinds.Sessions)]);
}
