using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>
/// Hears that something was saved. Like whatever has nodes read anew it is noted with the change and told after the transaction, so that whoever asks
/// finds it.
/// </summary>
internal sealed class SavedHandler<TNotification, TEntity>(ServerEventRelay relay) : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : SavedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification) => relay.Tell(notification.SavedEntities.Select(entity => ServerEventSources.Of(entity, IsNew(entity) ? ChangeNames.Created : ChangeNames.Updated)));

    private static bool IsNew(TEntity entity) => entity is IRememberBeingDirty remembering && remembering.WasPropertyDirty(nameof(IEntity.Id));
}
