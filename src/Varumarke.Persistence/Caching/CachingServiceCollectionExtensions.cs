using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Persistence.Caching;

internal static class CachingServiceCollectionExtensions
{
    /// <summary>What keeps the sets in memory in step with other nodes.</summary>
    public static IServiceCollection AddDataSetInvalidation(this IServiceCollection services) => services
        .AddTransient<INotificationHandler<DataTypeCacheRefresherNotification>, DataSetInvalidation>()
        .AddTransient<INotificationHandler<RelationTypeCacheRefresherNotification>, DataSetInvalidation>()
        .AddTransient<INotificationHandler<UserCacheRefresherNotification>, DataSetInvalidation>()
        .AddTransient<INotificationHandler<UserGroupCacheRefresherNotification>, DataSetInvalidation>();
}
