using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Access;
using Varumarke.Core.Changes;
using Varumarke.Core.Composition;
using Varumarke.Core.Images;
using Varumarke.Core.PublishedIndex;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Changes;
using Varumarke.DeliveryApi.Content;
using Varumarke.DeliveryApi.Cors;
using Varumarke.DeliveryApi.Expansion;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Media;
using Varumarke.DeliveryApi.OpenApi;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Querying.SiteFields;
using Varumarke.DeliveryApi.Requests;
using Varumarke.DeliveryApi.Rights;
using Varumarke.Http;

namespace Varumarke.DeliveryApi;

/// <summary>Registers the Delivery API.</summary>
public static class DeliveryApiServiceCollectionExtensions
{
    /// <summary>Adds the Delivery API to an Umbraco builder.</summary>
    public static IUmbracoBuilder AddVarumarkeDeliveryApi(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddVarumarkeDeliveryApi(builder.Config);
        return builder;
    }

    /// <summary>
    /// Adds the Delivery API. Call it after the engine has been added: it takes the place of Umbraco's own no-op services.
    /// Installing it switches it on, unless <c>Umbraco:CMS:DeliveryApi:Enabled</c> says otherwise.
    /// </summary>
    public static IServiceCollection AddVarumarkeDeliveryApi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services
            .AddVarumarkeHttp()
            .AddSettings(configuration)
            .AddAssetRights()
            .AddDocumentAccess()
            .AddUmbracoBuilders()
            .AddRequestServices()
            .AddExpansion()
            .AddIndex()
            .AddQuerying()
            .AddOutputCaching()
            .AddEndpoints()
            .AddDeliveryOpenApi();
    }

    private static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryApiOptions>().Bind(configuration.GetSection(DeliveryApiOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.PostConfigure<DeliveryApiSettings>(settings =>
        {
            IConfigurationSection section = configuration.GetSection("Umbraco:CMS:DeliveryApi");
            settings.Enabled |= section["Enabled"] is null;
            settings.Media.Enabled |= section["Media:Enabled"] is null;
        });
        services.AddSingleton<IValidateOptions<DeliveryApiSettings.MemberAuthorizationSettings>, MemberSignInValidator>();
        services.AddOptions<DeliveryApiSettings.MemberAuthorizationSettings>()
            .Configure(settings => configuration.GetSection(MemberSignInValidator.Section).Bind(settings))
            .ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddUmbracoBuilders(this IServiceCollection services)
    {
        services.TryAddSingleton<IApiElementBuilder, ApiElementBuilder>();
        services.TryAddSingleton<IApiContentBuilder, ApiContentBuilder>();
        services.TryAddSingleton<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.TryAddSingleton<IApiMediaBuilder, ApiMediaBuilder>();
        services.TryAddSingleton<IApiMediaWithCropsBuilder, ApiMediaWithCropsBuilder>();
        services.TryAddSingleton<IApiContentNameProvider, ApiContentNameProvider>();
        services.TryAddSingleton<ApiContentRouteBuilder>();
        services.AddSingleton<FirstRoots>();
        services.AddSingleton<PlainSite>();
        services.AddSingleton<PlainRoutes>();
        services.Replace(ServiceDescriptor.Singleton<IApiContentRouteBuilder, ContentRoutes>());
        services.TryAddSingleton<IApiContentPathProvider, ApiContentPathProvider>();
        services.TryAddSingleton<IApiContentPathResolver, ApiContentPathResolver>();
        services.TryAddSingleton<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.TryAddSingleton<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.TryAddSingleton<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.TryAddSingleton<IApiDocumentUrlService, ApiDocumentUrlService>();
        return services;
    }

    private static IServiceCollection AddRequestServices(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<ApiAccessService>();
        services.AddSingleton<RequestRoutes>();
        services.AddSingleton<TrackedRoutes>();
        services.AddSingleton<Circumstances>();
        services.AddSingleton<AnswerKeeping>();
        services.AddSingleton<DeliveryPipeline>();
        services.AddSingleton<IdsReader>();
        services.Replace(ServiceDescriptor.Singleton<IApiAccessService>(provider => provider.GetRequiredService<ApiAccessService>()));
        services.Replace(ServiceDescriptor.Singleton<IRequestCultureService, RequestCultureService>());
        services.Replace(ServiceDescriptor.Singleton<IRequestSegmentService, RequestSegmentService>());
        services.Replace(ServiceDescriptor.Singleton<IRequestPreviewService, RequestPreviewService>());
        services.Replace(ServiceDescriptor.Singleton<IRequestRoutingService, RequestRoutingService>());
        services.Replace(ServiceDescriptor.Singleton<IRequestRedirectService, RequestRedirectService>());
        services.Replace(ServiceDescriptor.Singleton<IRequestStartItemProviderAccessor, RequestStartItemAccessor>());
        services.Replace(ServiceDescriptor.Singleton<IRequestMemberAccessService, RequestMemberAccessService>());
        return services;
    }

    private static IServiceCollection AddExpansion(this IServiceCollection services)
    {
        services.AddSingleton<WithheldProperties>();
        services.AddSingleton<ApiAssets>();
        services.AddSingleton<AssetFilterServices>();
        services.AddSingleton<OutputExpansionFactory>();
        services.Replace(ServiceDescriptor.Singleton<IPickedAssets, RequestPickedAssets>());
        services.Replace(ServiceDescriptor.Singleton<IOutputExpansionStrategyAccessor, RequestOutputExpansionAccessor>());
        return services;
    }

    private static IServiceCollection AddIndex(this IServiceCollection services)
    {
        services.TryAddSingleton<IPublishedIndexSource, NavigationIndexSource>();
        services.AddSingleton<PublishedIndexes>();
        services.AddSingleton<RefusedDocuments>();
        services.AddSingleton<HiddenItems>();
        services.AddHostedService<IndexWarmUp>();
        return services;
    }

    private static IServiceCollection AddQuerying(this IServiceCollection services)
    {
        services.AddSingleton<PropertyScalarReader>();
        services.AddSingleton<KnownProperties>();
        services.AddSingleton(provider => new SiteFieldCatalogue(
            provider.HandlersOf<IContentIndexHandler, ContentIndexHandlerCollection>(), provider.GetRequiredService<ILogger<SiteFieldCatalogue>>()));
        services.AddSingleton<SiteFieldIndexes>();
        services.AddSingleton<OptionTranslation>();
        services.AddSingleton(provider => new QueryExtensions(
            provider.HandlersOf<ISelectorHandler, SelectorHandlerCollection>(),
            provider.HandlersOf<IFilterHandler, FilterHandlerCollection>(),
            provider.HandlersOf<ISortHandler, SortHandlerCollection>(),
            provider.GetRequiredService<OptionTranslation>()));
        services.Replace(ServiceDescriptor.Singleton<IApiContentQueryProvider, ContentQueryProvider>());
        services.Replace(ServiceDescriptor.Singleton<IApiContentQueryService, ContentQueryService>());
        services.Replace(ServiceDescriptor.Singleton<IApiMediaQueryService, MediaQueryService>());
        return services;
    }

    // Those in Umbraco's collection, and those that were registered as services of their own.
    private static IEnumerable<THandler> HandlersOf<THandler, TCollection>(this IServiceProvider provider)
        where TCollection : IEnumerable<THandler> =>
        (provider.GetService<TCollection>() ?? Enumerable.Empty<THandler>()).Concat(provider.GetServices<THandler>()).Distinct();

    private static IServiceCollection AddOutputCaching(this IServiceCollection services)
    {
        services.AddSingleton<OutputCache>();
        services.AddSingleton(provider => provider.GetRequiredService<OutputCache>().Gauge);
        services.AddSingleton<AnswersInMaking>();
        services.AddSingleton<ResponseSender>();
        services.AddSingleton<RouteStamps>();
        services.AddSingleton<CacheEviction>();
        services.AddSingleton<CorsPolicy>();
        services.AddHostedService<SettingsWatch>();
        services.AddChangeListener<DeliveryChanges>(
            ChangePhase.Answers,
            ChangeKinds.Documents | ChangeKinds.Media | ChangeKinds.Types | ChangeKinds.DataTypes | ChangeKinds.Languages | ChangeKinds.Domains | ChangeKinds.PublicAccess);
        return services;
    }

    private static IServiceCollection AddEndpoints(this IServiceCollection services)
    {
        services.AddSingleton<ContentLocator>();
        services.AddSingleton<PublishedBatch>();
        services.AddSingleton<ContentPropertyValues>();
        services.AddSingleton<QueryTurns>();
        services.AddSingleton<WatchedQueries>();
        services.AddSingleton<ContentQueryReaders>();
        services.AddSingleton<ContentQueries>();
        services.AddSingleton<MemberAccess>();
        services.AddSingleton<ContentItemEndpoint>();
        services.AddSingleton<ContentItemsEndpoint>();
        services.AddSingleton<ContentQueryEndpoint>();
        services.AddSingleton<MediaTree>();
        services.AddSingleton<MediaPropertyValues>();
        services.AddSingleton<MediaQueryReaders>();
        services.AddSingleton<MediaQueries>();
        services.AddSingleton<MediaResponses>();
        services.AddSingleton<MediaItemEndpoint>();
        services.AddSingleton<MediaItemsEndpoint>();
        services.AddSingleton<MediaQueryEndpoint>();
        return services;
    }
}
