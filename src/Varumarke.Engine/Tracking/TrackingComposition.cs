using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Handlers;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Redirects;

namespace Varumarke.Engine.Tracking;

/// <summary>What is written down beside a change: relations, redirects, who did it. And what is read at boot.</summary>
internal static class TrackingComposition
{
    public static IUmbracoBuilder AddTracking(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IRedirectSwitch, RedirectSwitch>();
        return builder.AddHandlers();
    }

    private static IUmbracoBuilder AddHandlers(this IUmbracoBuilder builder) => builder
        .AddNotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification, NavigationInitializationNotificationHandler>()
        .AddNotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification, PublishStatusInitializationNotificationHandler>()
        .AddNotificationHandler<ContentSavedNotification, RelationTracking>()
        .AddNotificationHandler<ContentPublishedNotification, RelationTracking>()
        .AddNotificationHandler<ContentUnpublishedNotification, RelationTracking>()
        .AddNotificationHandler<MediaSavedNotification, RelationTracking>()
        .AddNotificationHandler<MemberSavedNotification, RelationTracking>()
        .AddNotificationHandler<ContentMovedToRecycleBinNotification, RelateOnTrash>()
        .AddNotificationHandler<ContentMovedNotification, RelateOnTrash>()
        .AddNotificationHandler<MediaMovedToRecycleBinNotification, RelateOnTrash>()
        .AddNotificationHandler<MediaMovedNotification, RelateOnTrash>()
        .AddNotificationAsyncHandler<ContentCopiedNotification, RelateOnCopyNotificationHandler>()
        .AddNotificationHandler<ContentPublishingNotification, RedirectTracking>()
        .AddNotificationHandler<ContentMovingNotification, RedirectTracking>()
        .AddNotificationAsyncHandler<ContentPublishedNotification, RedirectTracking>()
        .AddNotificationAsyncHandler<ContentMovedNotification, RedirectTracking>()
        .AddNotificationHandler<MemberSavedNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<MemberDeletedNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<AssignedMemberRolesNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<RemovedMemberRolesNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<ExportedMemberNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<UserSavedNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<UserDeletedNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<UserGroupWithUsersSavedNotification, AuditNotificationsHandler>()
        .AddNotificationHandler<AssignedUserGroupPermissionsNotification, AuditNotificationsHandler>();
}
