using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Varumarke.Engine.Background;

internal static class BackgroundComposition
{
    public static IUmbracoBuilder AddBackgroundJobs(this IUmbracoBuilder builder)
    {
        builder.Services.AddHostedService<ScheduledPublishing>();
        builder.Services.AddHostedService<VersionCleanup>();
        return builder;
    }
}
