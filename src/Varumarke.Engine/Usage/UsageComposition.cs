using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Composition;

namespace Varumarke.Engine.Usage;

/// <summary>What is used how often is stored.</summary>
internal static class UsageComposition
{
    public static IUmbracoBuilder AddUsageCounts(this IUmbracoBuilder builder)
    {
        builder.Services.AddUsage().AddHostedService<UsageKeeper>();
        return builder;
    }
}
