using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.ManagementApi.ServerEvents;

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
