using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>Hears that something was saved. Umbraco tells it after the transaction, so that whoever asks finds it.</summary>
internal sealed class SavedHandler<TNotification, TEntity>(ServerEventQueue queue) : INotificationHandler<TNotification>
    where TNotification : SavedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification)
    {
        foreach (TEntity entity in notification.SavedEntities)
        {
            bool isNew = entity is IRememberBeingDirty remembering && remembering.WasPropertyDirty(nameof(IEntity.Id));
            queue.Add(ServerEventSources.Of(entity, isNew ? ChangeNames.Created : ChangeNames.Updated));
        }
    }
}

/// <summary>Hears that something was deleted for good.</summary>
internal sealed class DeletedHandler<TNotification, TEntity>(ServerEventQueue queue) : INotificationHandler<TNotification>
    where TNotification : DeletedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification)
    {
        foreach (TEntity entity in notification.DeletedEntities)
        {
            queue.Add(ServerEventSources.Of(entity, ChangeNames.Deleted));
        }
    }
}

/// <summary>Hears that something was moved. Who could see the one place or the other is told.</summary>
internal sealed class MovedHandler<TNotification, TEntity>(ServerEventQueue queue) : INotificationHandler<TNotification>
    where TNotification : MovedNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification)
    {
        foreach (MoveEventInfo<TEntity> move in notification.MoveInfoCollection)
        {
            queue.Add(ServerEventSources.Of(move.Entity, ChangeNames.Updated));
        }
    }
}

/// <summary>Hears that something went into the bin: those are told who could see it where it was.</summary>
internal sealed class TrashedHandler<TNotification, TEntity>(ServerEventQueue queue) : INotificationHandler<TNotification>
    where TNotification : MovedToRecycleBinNotification<TEntity>
    where TEntity : class, IEntity
{
    public void Handle(TNotification notification)
    {
        foreach (MoveToRecycleBinEventInfo<TEntity> move in notification.MoveInfoCollection)
        {
            queue.Add(ServerEventSources.Of(move.Entity, ChangeNames.Trashed, move.OriginalPath));
        }
    }
}

/// <summary>Hears that documents were published or withdrawn, and that a blueprint was made or went.</summary>
internal sealed class DocumentHandler(ServerEventQueue queue) :
    INotificationHandler<ContentPublishedNotification>,
    INotificationHandler<ContentUnpublishedNotification>,
    INotificationHandler<ContentSavedBlueprintNotification>,
    INotificationHandler<ContentDeletedBlueprintNotification>
{
    public void Handle(ContentPublishedNotification notification) => Updated(notification.PublishedEntities);

    public void Handle(ContentUnpublishedNotification notification) => Updated(notification.UnpublishedEntities);

    public void Handle(ContentSavedBlueprintNotification notification) => Updated([notification.SavedBlueprint]);

    public void Handle(ContentDeletedBlueprintNotification notification)
    {
        foreach (IContent blueprint in notification.DeletedBlueprints)
        {
            queue.Add(ServerEventSources.Of(blueprint, ChangeNames.Deleted));
        }
    }

    private void Updated(IEnumerable<IContent> documents)
    {
        foreach (IContent document in documents)
        {
            queue.Add(ServerEventSources.Of(document, ChangeNames.Updated));
        }
    }
}

/// <summary>What the client calls what has happened.</summary>
internal static class ChangeNames
{
    public const string Created = "Created";
    public const string Updated = "Updated";
    public const string Trashed = "Trashed";
    public const string Deleted = "Deleted";
}
