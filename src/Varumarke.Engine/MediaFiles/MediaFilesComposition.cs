using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Storage;

namespace Varumarke.Engine.MediaFiles;

/// <summary>Media files, through Umbraco's media file manager; where they lie is Storage's to say.</summary>
internal static class MediaFilesComposition
{
    public static IUmbracoBuilder AddMediaFiles(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<FileSystems>();
        services.AddUnique<IMediaPathScheme, AnyKeyMediaPathScheme>();
        services.AddUnique(CreateManager);
        services.AddUnique<IImageDimensionExtractor, ImageDimensions>();

        // Without renditions a picture's only address is its own.
        services.AddUnique<IImageUrlGenerator, NoopImageUrlGenerator>();
        services.AddSingleton<MediaPaths>();
        services.AddSingleton<FilePlaces>();
        services.AddSingleton<FormerAddresses>();
        services.AddOptions<UnownedFilesOptions>().BindConfiguration(UnownedFilesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UnownedFiles>();
        services.AddHostedService<ReportUnownedFiles>();
        return builder
            .AddNotificationHandler<MediaSavingNotification, FillInFileProperties>()
            .AddNotificationHandler<MediaDeletedNotification, DeleteFilesOfDeleted>()
            .AddNotificationHandler<ContentDeletedNotification, DeleteFilesOfDeleted>();
    }

    private static MediaFileManager CreateManager(IServiceProvider provider) => new(
        provider.GetRequiredKeyedService<IFileSystem>(FileStores.Media),
        provider.GetRequiredService<IMediaPathScheme>(),
        provider.GetRequiredService<ILogger<MediaFileManager>>(),
        provider.GetRequiredService<IShortStringHelper>(),
        provider,
        provider.GetRequiredService<Lazy<ICoreScopeProvider>>());
}
