using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

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

/// <summary>Hears that something was deleted for good.</summary>
internal sealed class DeletedHandler<TNotification, TEntity>(ServerEventRelay relay) : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : DeletedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification) => relay.Tell(notification.DeletedEntities.Select(entity => ServerEventSources.Of(entity, ChangeNames.Deleted)));
}

/// <summary>Hears that something was moved. Who could see the one place or the other is told.</summary>
internal sealed class MovedHandler<TNotification, TEntity>(ServerEventRelay relay) : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : MovedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification) => relay.Tell(notification.MoveInfoCollection.Select(move => ServerEventSources.Of(move.Entity, ChangeNames.Updated)));
}

/// <summary>Hears that something went into the bin: those are told who could see it where it was.</summary>
internal sealed class TrashedHandler<TNotification, TEntity>(ServerEventRelay relay) : IDistributedCacheNotificationHandler<TNotification>
    where TNotification : MovedToRecycleBinNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification) =>
        relay.Tell(notification.MoveInfoCollection.Select(move => ServerEventSources.Of(move.Entity, ChangeNames.Trashed, move.OriginalPath)));
}

/// <summary>Hears that documents were published or withdrawn, and that a blueprint was made or went.</summary>
internal sealed class DocumentHandler(ServerEventRelay relay) :
    IDistributedCacheNotificationHandler<ContentPublishedNotification>,
    IDistributedCacheNotificationHandler<ContentUnpublishedNotification>,
    IDistributedCacheNotificationHandler<ContentSavedBlueprintNotification>,
    IDistributedCacheNotificationHandler<ContentDeletedBlueprintNotification>
{
    public void Handle(ContentPublishedNotification notification) => Tell(notification.PublishedEntities, ChangeNames.Updated);

    public void Handle(ContentUnpublishedNotification notification) => Tell(notification.UnpublishedEntities, ChangeNames.Updated);

    public void Handle(ContentSavedBlueprintNotification notification) => Tell([notification.SavedBlueprint], ChangeNames.Updated);

    public void Handle(ContentDeletedBlueprintNotification notification) => Tell(notification.DeletedBlueprints, ChangeNames.Deleted);

    private void Tell(IEnumerable<IContent> documents, string change) => relay.Tell(documents.Select(document => ServerEventSources.Of(document, change)));
}

/// <summary>What the client calls what has happened.</summary>
internal static class ChangeNames
{
    public const string Created = "Created";
    public const string Updated = "Updated";
    public const string Trashed = "Trashed";
    public const string Deleted = "Deleted";
}
