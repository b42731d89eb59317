using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Changes;
using Varumarke.Core.Renditions;
using Varumarke.Http;
using Varumarke.Renditions.Charts;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Links;
using Varumarke.Renditions.Making;
using Varumarke.Renditions.Measuring;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.OpenApi;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Presets;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Routes;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Signing;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Stopping;
using Varumarke.Renditions.Terms;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions;

/// <summary>Registers Renditions.</summary>
public static class VarumarkeRenditionsServiceCollectionExtensions
{
    /// <summary>Adds presets, signed addresses and the ways out for assets to the host's services.</summary>
    public static IServiceCollection AddVarumarkeRenditions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddVarumarkeHttp()
            .AddPictureProcessing(configuration)
            .AddMeasuring()
            .AddRightsMetadata()
            .AddPresets(configuration)
            .AddSigning()
            .AddRenditionCaching()
            .AddServing()
            .AddRenditionsOpenApi();
    }

    private static IServiceCollection AddPresets(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PresetsOptions>()
            .Configure(options => configuration.GetSection(PresetsOptions.Section).Bind(options.Presets))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PresetsOptions>, PresetsValidator>();
        services.AddSingleton<PresetCatalogue>();
        services.AddSingleton<QueryLinks>();
        services.AddSingleton<IRenditionLinks, RenditionLinks>();
        return services;
    }

    private static IServiceCollection AddSigning(this IServiceCollection services)
    {
        services.AddOptions<SigningOptions>().BindConfiguration(SigningOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SigningOptions>, SigningOptionsValidator>();
        services.AddSingleton<StoredKeys>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<UrlSigner>();
        services.Replace(ServiceDescriptor.Singleton<IImageUrlTokenGenerator>(provider => provider.GetRequiredService<UrlSigner>()));
        services.Replace(ServiceDescriptor.Singleton<IImageUrlGenerator, SignedImageUrls>());
        services.AddHostedService<SigningKeysAtStart>();
        return services;
    }

    private static IServiceCollection AddRenditionCaching(this IServiceCollection services)
    {
        services.AddSingleton<HotRenditions>();
        services.AddSingleton(provider => provider.GetRequiredService<HotRenditions>().Gauge);
        services.AddSingleton<ResolvedRequests>();
        services.AddSingleton<RenderQueue>();
        services.AddSingleton<RefusalWarnings>();
        services.AddSingleton<RefusedRenditions>();
        services.AddSingleton<RenditionMetrics>();
        services.AddSingleton<AwaitedCopies>();
        services.AddSingleton<OutdatedRenditions>();
        services.AddSingleton<WorkingCopies>();
        services.AddSingleton<IncomingCopies>();
        services.AddSingleton<INotificationHandler<UmbracoApplicationStartedNotification>>(provider => provider.GetRequiredService<IncomingCopies>());
        services.AddHostedService<MissingCopies>();
        services.AddSingleton<ArrivingRenditions>();
        services.AddSingleton<RenditionWork>();
        services.AddSingleton<RenditionMaker>();
        services.AddSingleton<RenditionPurge>();
        services.AddHostedService(provider => provider.GetRequiredService<RenditionPurge>());
        services.AddChangeListener<RenditionChanges>(ChangePhase.Answers, ChangeKinds.Media);
        services.AddTransient<INotificationAsyncHandler<UmbracoApplicationStoppingNotification>, PicturesAtStop>();
        return services;
    }

    private static IServiceCollection AddServing(this IServiceCollection services)
    {
        services.AddOptions<RenditionsOptions>().BindConfiguration(RenditionsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AssetSources>();
        services.AddSingleton<HotPath>();
        services.AddSingleton<OriginalAnswer>();
        services.AddSingleton<RenditionAnswer>();
        services.AddSingleton<EditorsView>();
        services.AddSingleton<IAssetFiles, AssetFiles>();
        services.AddSingleton<IDrawnPictures, DrawnPictures>();
        services.AddSingleton<AskedFiles>();
        services.AddSingleton<ChosenSizes>();
        services.AddSingleton<MediaEndpoint>();
        services.AddSingleton<PresetEndpoint>();
        services.AddSingleton<TermsEndpoint>();
        services.AddSingleton<AssetRoutes>();
        return services;
    }
}
