using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Engine.Reports;

namespace Varumarke.Engine.Communication;

/// <summary>
/// No message is planned with a picture whose right ends before its day. An import is no planning: what comes with it comes as it is,
/// and the gate keeps such a picture in.
/// </summary>
internal sealed class RequireRightsToPlan(Lazy<PlannedPictures> pictures, CarriedEditions carried) : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        if (carried.AreCarried)
        {
            return;
        }

        foreach (IContent document in notification.PublishedEntities.Where(document => document.ContentType.Alias == PlannedMessage.Type))
        {
            if (pictures.Value.Refuse(document) is { } why)
            {
                string text = why.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
                notification.CancelOperation(new EventMessage(document.Name ?? string.Empty, text, EventMessageType.Error));
                return;
            }
        }
    }
}
