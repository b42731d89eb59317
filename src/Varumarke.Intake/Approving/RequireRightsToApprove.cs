using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Rights;

namespace Varumarke.Intake.Approving;

/// <summary>No way of saving approves an asset while something is missing that approving needs.</summary>
internal sealed class RequireRightsToApprove(WhatApprovalLacks lacks) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (IMedia media in notification.SavedEntities)
        {
            if (lacks.OfChange(media) is { Count: > 0 } missing)
            {
                string text = ApprovalTexts.CannotApprove(missing).In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
                notification.CancelOperation(new EventMessage(media.Name ?? string.Empty, text, EventMessageType.Error));
                return;
            }
        }
    }
}
