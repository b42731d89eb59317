using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Composition;
using Varumarke.Core.Strategy.Communication;

namespace Varumarke.Engine.Communication;

/// <summary>Messages are planned with pictures that may be used on their day.</summary>
internal static class CommunicationComposition
{
    public static IUmbracoBuilder AddPlannedPictures(this IUmbracoBuilder builder)
    {
        builder.Services.AddStrategy();

        // Documents are published before the engine has booted, by the seed, and what reads assets cannot be made until then.
        builder.Services.AddSingleton(provider => new Lazy<PlannedPictures>(provider.GetRequiredService<PlannedPictures>));
        return builder.AddNotificationHandler<ContentPublishingNotification, RequireRightsToPlan>();
    }
}
