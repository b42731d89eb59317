using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.Boot;

internal static class BootComposition
{
    public static IUmbracoBuilder AddBoot(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddUnique<IRuntimeState, RunningState>();
        services.AddUnique<IMainDomLock, UncontestedMainDomLock>();
        services.AddSingleton<EngineBoot>();
        services.AddHostedService<EngineHostedService>();

        // It makes folders for views and data that a headless engine has no use for.
        RemoveHandler<EssentialDirectoryCreator>(services);
        return builder;
    }

    private static void RemoveHandler<THandler>(IServiceCollection services)
    {
        foreach (ServiceDescriptor descriptor in services.Where(d => d.ImplementationType == typeof(THandler)).ToArray())
        {
            services.Remove(descriptor);
        }
    }
}
