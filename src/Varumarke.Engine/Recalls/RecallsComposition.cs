using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Changes;
using Varumarke.Core.Composition;

namespace Varumarke.Engine.Recalls;

/// <summary>What has been deliverable is written down.</summary>
internal static class RecallsComposition
{
    public static IUmbracoBuilder AddReleases(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddRecalls();
        services.AddChangeListener<ReleaseChanges>(ChangePhase.Derived, ChangeKinds.Media);
        services.AddSingleton<RecallBodies>();
        services.AddSingleton<RecallCalls>();
        services.AddSingleton<Releases>();
        services.AddHostedService<ReleaseKeeper>();
        builder.WebhookEvents().Add<AssetRecalledEvent>();
        return builder;
    }
}
