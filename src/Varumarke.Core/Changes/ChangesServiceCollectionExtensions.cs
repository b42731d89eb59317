using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Core.Changes;

/// <summary>Registers who hears of changes.</summary>
public static class ChangesServiceCollectionExtensions
{
    /// <summary>Has a listener told of changes. One that is registered already stays as it is registered.</summary>
    /// <typeparam name="TListener">The listener, one for all.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="phase">When it hears.</param>
    /// <param name="kinds">Of what.</param>
    public static IServiceCollection AddChangeListener<TListener>(this IServiceCollection services, ChangePhase phase, ChangeKinds kinds)
        where TListener : class, IChangeListener
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<TListener>();
        services.AddSingleton(new ChangeSubscription(typeof(TListener), phase, kinds));
        return services.AddChangeFeed();
    }

    private static IServiceCollection AddChangeFeed(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(ChangeFeed)))
        {
            return services;
        }

        return services
            .AddSingleton<ChangeFeed>()
            .AddSingleton<IGeneration>(provider => provider.GetRequiredService<ChangeFeed>())
            .Follow<ContentCacheRefresherNotification>()
            .Follow<MediaCacheRefresherNotification>()
            .Follow<ContentTypeCacheRefresherNotification>()
            .Follow<DataTypeCacheRefresherNotification>()
            .Follow<LanguageCacheRefresherNotification>()
            .Follow<DomainCacheRefresherNotification>()
            .Follow<PublicAccessCacheRefresherNotification>()
            .Follow<DictionaryCacheRefresherNotification>()
            .Follow<RelationTypeCacheRefresherNotification>()
            .Follow<UserCacheRefresherNotification>()
            .Follow<UserGroupCacheRefresherNotification>();
    }

    private static IServiceCollection Follow<TNotification>(this IServiceCollection services)
        where TNotification : CacheRefresherNotification =>
        services.AddSingleton(typeof(INotificationHandler<TNotification>), typeof(UmbracoChanges));
}
