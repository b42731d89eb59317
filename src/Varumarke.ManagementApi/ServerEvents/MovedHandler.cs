using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>Hears that something was moved. Who could see the one place or the other is told.</summary>
internal sealed class MovedHandler<TNotification, TEntity>(ServerEventRelay relay) : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : MovedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification) => relay.Tell(notification.MoveInfoCollection.Select(move => ServerEventSources.Of(move.Entity, ChangeNames.Updated)));
}
