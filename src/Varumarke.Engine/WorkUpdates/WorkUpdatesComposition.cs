using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Composition;
using Varumarke.Core.WorkUpdates;

namespace Varumarke.Engine.WorkUpdates;

/// <summary>Those responsible are reminded, and what they and editors say is kept.</summary>
internal static class WorkUpdatesComposition
{
    public static IUmbracoBuilder AddWorkReminders(this IUmbracoBuilder builder)
    {
        builder.Services.AddWorkUpdates();
        builder.Services.AddOptions<WorkUpdateOptions>().BindConfiguration(WorkUpdateOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<WorkReminderJob>();
        builder.AddNotificationHandler<ContentPublishedNotification, PublishedStates>();
        return builder;
    }
}
