using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Varumarke.Engine.Subscriptions;

/// <summary>Those who want to are told of new hits.</summary>
internal static class SubscriptionsComposition
{
    public static IUmbracoBuilder AddNewHits(this IUmbracoBuilder builder)
    {
        builder.Services.AddHostedService<NewHitsJob>();
        return builder;
    }
}
