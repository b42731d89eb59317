using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>Hears that something went into the bin: those are told who could see it where it was.</summary>
internal sealed class TrashedHandler<TNotification, TEntity>(ServerEventRelay relay) : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : MovedToRecycleBinNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification) =>
        relay.Tell(notification.MoveInfoCollection.Select(move => ServerEventSources.Of(move.Entity, ChangeNames.Trashed, move.OriginalPath)));
}
