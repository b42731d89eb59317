using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;
using Varumarke.Core.Changes;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

internal static class PublishedCacheComposition
{
    public static IUmbracoBuilder AddPublishedCache(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<PublishedCacheOptions>()
            .BindConfiguration(PublishedCacheOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<CacheGenerations>();
        services.AddSingleton<ElementsCache>();
        services.AddSingleton(provider => provider.GetRequiredService<ElementsCache>().Gauge);
        services.AddSingleton<PublishedItems>();
        services.AddSingleton(provider => provider.GetRequiredService<PublishedItems>().Gauge);

        services.AddSingleton<PublishedDocuments>();
        services.AddUnique<IDocumentCacheService>(provider => provider.GetRequiredService<PublishedDocuments>());
        services.AddUnique<IPublishedContentCache>(provider => provider.GetRequiredService<PublishedDocuments>());
        services.AddSingleton<PublishedMediaItems>();
        services.AddSingleton<IPublishedProperties, PublishedProperties>();
        services.AddUnique<IMediaCacheService>(provider => provider.GetRequiredService<PublishedMediaItems>());
        services.AddUnique<IPublishedMediaCache>(provider => provider.GetRequiredService<PublishedMediaItems>());
        services.AddUnique<IPublishedContentTypeCache, PublishedTypes>();

        services.AddSingleton<Domains>();
        services.AddUnique<IDomainCache>(provider => provider.GetRequiredService<Domains>());
        services.AddUnique<IDomainCacheService>(provider => provider.GetRequiredService<Domains>());
        services.AddSingleton<DefaultCulture>();
        services.AddUnique<IDefaultCultureAccessor>(provider => provider.GetRequiredService<DefaultCulture>());
        services.AddUnique<ICacheManager, CacheManager>();

        services.AddSingleton<PublishedCacheSeed>();
        services.AddSingleton<INotificationHandler<UmbracoApplicationStartedNotification>>(provider => provider.GetRequiredService<PublishedCacheSeed>());
        services.AddSingleton<INotificationAsyncHandler<UmbracoApplicationStoppingNotification>>(provider => provider.GetRequiredService<PublishedCacheSeed>());

        services.AddChangeListener<DefaultCultureChanges>(ChangePhase.Published, ChangeKinds.Languages);
        services.AddChangeListener<VisibilityChanges>(ChangePhase.Published, ChangeKinds.Documents | ChangeKinds.Media);
        return builder;
    }
}
