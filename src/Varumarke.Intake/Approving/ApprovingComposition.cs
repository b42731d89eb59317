using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Composition;

namespace Varumarke.Intake.Approving;

/// <summary>Registers what every approval must pass.</summary>
internal static class ApprovingComposition
{
    /// <summary>Call it after the description has been added: what a file says of itself is filled in before anybody asks what is missing.</summary>
    public static IServiceCollection AddApproving(this IServiceCollection services) => services
        .AddAssetRights()
        .AddTransient<INotificationHandler<MediaSavingNotification>, RequireRightsToApprove>();
}
