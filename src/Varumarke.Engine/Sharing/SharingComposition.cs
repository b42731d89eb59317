using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Varumarke.Engine.Sharing;

/// <summary>Links to collections go when they have long ended.</summary>
internal static class SharingComposition
{
    public static IUmbracoBuilder AddSharingRules(this IUmbracoBuilder builder)
    {
        builder.Services.AddHostedService<ShareLinkCleanup>();
        return builder;
    }
}
