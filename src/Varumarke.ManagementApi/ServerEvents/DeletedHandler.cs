using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>Hears that something was deleted for good.</summary>
internal sealed class DeletedHandler<TNotification, TEntity>(ServerEventRelay relay) : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : DeletedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification) => relay.Tell(notification.DeletedEntities.Select(entity => ServerEventSources.Of(entity, ChangeNames.Deleted)));
}
