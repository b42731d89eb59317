using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.DynamicRoots;
using Varumarke.Persistence.PublishStatus;

namespace Varumarke.Persistence.Navigation;

internal static class NavigationServiceCollectionExtensions
{
    /// <summary>What Umbraco keeps in memory about the trees, and the ways through them.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services) => services
        .AddSingleton<INavigationRepository, NavigationRepository>()
        .AddSingleton<IPublishStatusRepository, PublishStatusRepository>()
        .AddSingleton<IDynamicRootRepository, DynamicRootRepository>();
}
