using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Varumarke.Engine.Routing;

internal static class RoutingComposition
{
    public static IUmbracoBuilder AddRouting(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddUnique<IUmbracoContextFactory, UmbracoContextFactory>();
        services.AddUnique<IContentLastChanceFinder, NothingAtLast>();
        services.AddUnique<IReservedFieldNamesService, ReservedFieldNames>();
        services.AddUnique<IUrlAssembler, DefaultUrlAssembler>();
        services.AddUnique<IPublishedUrlProvider>(provider => new UrlsAnywhere(
            ActivatorUtilities.CreateInstance<UrlProvider>(provider),
            provider.GetRequiredService<IUmbracoContextFactory>()));
        return builder;
    }
}
