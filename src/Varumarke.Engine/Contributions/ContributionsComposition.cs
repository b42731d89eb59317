using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Composition;
using Varumarke.Core.Contributions;

namespace Varumarke.Engine.Contributions;

/// <summary>Those who send contributions are known for as long as the site says.</summary>
internal static class ContributionsComposition
{
    public static IUmbracoBuilder AddContributionRules(this IUmbracoBuilder builder)
    {
        builder.Services.AddContributions();
        builder.Services.AddOptions<ContributionOptions>().BindConfiguration(ContributionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<ContactKeeper>();
        builder.CacheRefreshers().Add<ContributionCacheRefresher>();
        return builder.AddNotificationHandler<ContributionsChangedNotification, ContributionsChangedDistributedCacheNotificationHandler>();
    }
}
