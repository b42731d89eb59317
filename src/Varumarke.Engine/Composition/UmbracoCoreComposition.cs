using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;

namespace Varumarke.Engine.Composition;

/// <summary>Creates Umbraco's builder, which registers what Umbraco.Cms.Core registers by itself.</summary>
internal static class UmbracoCoreComposition
{
    public static IUmbracoBuilder AddUmbracoCore(this IServiceCollection services, IConfiguration configuration)
    {
        var typeFinder = new TypeFinder(NullLogger<TypeFinder>.Instance, new EngineAssemblies(), additionalExlusionAssemblies: null);
        var typeLoader = new TypeLoader(typeFinder, NullLogger<TypeLoader>.Instance);

        // The accessor has only static state, so that this instance and the container's see the same request.
        AppCaches appCaches = AppCaches.Create(new HttpRequestCache(new HttpContextAccessor()));

        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddHttpClient();
        services.AddSingleton(typeLoader);
        services.AddSingleton<ITypeFinder>(typeFinder);

        var builder = new UmbracoBuilder(
            services, configuration, typeLoader, NullLoggerFactory.Instance, new NoopProfiler(), appCaches);
        builder.AddConfiguration();
        return builder;
    }
}
