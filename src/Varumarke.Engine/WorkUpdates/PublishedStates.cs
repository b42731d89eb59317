using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.WorkUpdates;

namespace Varumarke.Engine.WorkUpdates;

/// <summary>Notes the state of each measure and activity that is published.</summary>
internal sealed class PublishedStates(StatusHistory history) : INotificationHandler<ContentPublishedNotification>
{
    public void Handle(ContentPublishedNotification notification)
    {
        foreach (IContent document in notification.PublishedEntities)
        {
            history.Note(document);
        }
    }
}
