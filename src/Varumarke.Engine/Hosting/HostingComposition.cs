using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Varumarke.Engine.Hosting;

internal static class HostingComposition
{
    public static IUmbracoBuilder AddHosting(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<TemporaryFolderOptions>()
            .BindConfiguration(TemporaryFolderOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddUnique<IHostingEnvironment, EngineHostingEnvironment>();
        services.AddUnique<IRequestAccessor, HttpRequestAccessor>();
        services.AddUnique<ICookieManager, HttpCookieManager>();
        services.AddUnique<IIpResolver, HttpIpResolver>();
        return builder;
    }
}
