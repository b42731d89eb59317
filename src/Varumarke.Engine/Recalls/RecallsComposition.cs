using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Composition;

namespace Varumarke.Engine.Recalls;

/// <summary>What has been deliverable is written down.</summary>
internal static class RecallsComposition
{
    public static IUmbracoBuilder AddReleases(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddRecalls();
        services.AddSingleton<ReleaseChanges>();
        services.AddSingleton<INotificationHandler<MediaCacheRefresherNotification>>(provider => provider.GetRequiredService<ReleaseChanges>());
        services.AddSingleton<Releases>();
        services.AddHostedService<ReleaseKeeper>();
        return builder;
    }
}
