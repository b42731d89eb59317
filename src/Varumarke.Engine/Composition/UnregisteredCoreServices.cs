using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Varumarke.Engine.Composition;

/// <summary>Registers the classes that Umbraco.Cms.Core contains but leaves to its own infrastructure to register.</summary>
internal static class UnregisteredCoreServices
{
    public static IUmbracoBuilder AddUnregisteredCoreServices(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddUnique<IIdKeyMap, IdKeyMap>();
        services.AddUnique<IAuditService, AuditService>();
        services.AddUnique<IAuditEntryService, AuditEntryService>();
        services.AddUnique<IDataTypeService, DataTypeService>();
        services.AddUnique<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddUnique<IShortStringHelper>(provider => new DefaultShortStringHelper(
            provider.GetRequiredService<IOptions<RequestHandlerSettings>>()));
        services.AddUnique<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddUnique<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddSingleton<ServiceContext>();
        services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
        services.AddDeliveryApiServices();
        return builder;
    }

    private static void AddDeliveryApiServices(this IServiceCollection services)
    {
        services.AddUnique<IOutputExpansionStrategyAccessor, NoExpansion>();
        services.AddUnique<IRequestPreviewService, NoopRequestPreviewService>();
        services.AddUnique<IRequestRoutingService, NoopRequestRoutingService>();
        services.AddSingleton<IApiElementBuilder, ApiElementBuilder>();
        services.AddSingleton<IApiContentBuilder, ApiContentBuilder>();
        services.AddSingleton<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddSingleton<IApiMediaBuilder, ApiMediaBuilder>();
        services.AddSingleton<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddSingleton<IApiContentRouteBuilder, ApiContentRouteBuilder>();
        services.AddSingleton<IApiContentPathProvider, ApiContentPathProvider>();
        services.AddSingleton<IApiContentPathResolver, ApiContentPathResolver>();
        services.AddSingleton<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.AddSingleton<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.AddSingleton<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.AddSingleton<IApiDocumentUrlService, ApiDocumentUrlService>();
    }
}
