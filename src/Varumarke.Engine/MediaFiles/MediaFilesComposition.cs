using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Varumarke.Engine.MediaFiles;

/// <summary>Media files on the local disk, through Umbraco's media file manager.</summary>
internal static class MediaFilesComposition
{
    public static IUmbracoBuilder AddMediaFiles(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<MediaFilesOptions>()
            .BindConfiguration(MediaFilesOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<FileSystems>();
        services.AddUnique<IMediaPathScheme, AnyKeyMediaPathScheme>();
        services.AddUnique(CreateManager);
        services.AddUnique<IImageDimensionExtractor, ImageDimensions>();
        services.AddUnique<IImageUrlGenerator, ImageUrls>();
        services.AddSingleton<MediaPaths>();
        services.AddSingleton<MediaFileGate>();
        return builder
            .AddNotificationHandler<MediaSavingNotification, FillInFileProperties>()
            .AddNotificationHandler<MediaDeletedNotification, DeleteFilesOfDeleted>()
            .AddNotificationHandler<ContentDeletedNotification, DeleteFilesOfDeleted>();
    }

    private static MediaFileManager CreateManager(IServiceProvider provider)
    {
        IHostingEnvironment hosting = provider.GetRequiredService<IHostingEnvironment>();
        string root = provider.GetRequiredService<IOptions<MediaFilesOptions>>().Value.Path;
        string url = provider.GetRequiredService<IOptions<GlobalSettings>>().Value.UmbracoMediaPath;
        var files = new PhysicalFileSystem(
            provider.GetRequiredService<IIOHelper>(),
            hosting,
            provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            Path.GetFullPath(root, hosting.ApplicationPhysicalPath),
            hosting.ToAbsolute(url));
        return new MediaFileManager(
            files,
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            provider.GetRequiredService<Lazy<ICoreScopeProvider>>());
    }
}
