using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.Core.Uploads;
using Varumarke.Storage.AzureBlob;
using Varumarke.Storage.Disk;
using Varumarke.Storage.Renditions;
using Varumarke.Storage.Sealing;
using Varumarke.Storage.UmbracoFiles;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Varumarke.Storage;

/// <summary>Registers the stores of media and renditions.</summary>
public static class VarumarkeStorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds the stores under their keys (<see cref="FileStores"/>), on a disk or in Azure Blob Storage as the configuration says,
    /// and the store of media as Umbraco's <see cref="IFileSystem"/>.
    /// </summary>
    public static IServiceCollection AddVarumarkeStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddStorageOptions(configuration).AddStores().AddMediaFileSystem().AddRenditionStore();
    }

    private static IServiceCollection AddStorageOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddOptions<MediaFolderOptions>().Bind(configuration.GetSection(MediaFolderOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RenditionFolderOptions>()
            .Bind(configuration.GetSection(RenditionFolderOptions.Section))
            .ValidateDataAnnotations()
            .Validate<IOptions<MediaFolderOptions>>(
                (renditions, media) => !FolderRules.Overlap(renditions.Path, media.Value.Path),
                "Varumarke:Renditions:Path and Varumarke:Media:Path must be folders apart: files in the first are removed to make room.")
            .ValidateOnStart();
        services.AddOptions<RenditionCacheOptions>().Bind(configuration.GetSection(RenditionCacheOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddStores(this IServiceCollection services)
    {
        services.AddSingleton(provider => new BlobContainers(Options<StorageOptions>(provider)));
        services.AddKeyedSingleton<IFileStore>(FileStores.Media, (provider, _) => Store(provider, "media", MediaFolder(provider), options => options.MediaContainer));
        services.AddKeyedSingleton<IFileStore>(
            FileStores.Renditions,
            (provider, _) => Store(provider, "renditions", Folder(provider, Options<RenditionFolderOptions>(provider).Path), options => options.RenditionsContainer));
        return services;
    }

    private static IServiceCollection AddMediaFileSystem(this IServiceCollection services) => services.AddKeyedSingleton<IFileSystem>(
        FileStores.Media,
        (provider, _) => new StoreFileSystem(
            provider.GetRequiredKeyedService<IFileStore>(FileStores.Media),
            provider.GetRequiredService<IHostingEnvironment>().ToAbsolute(Options<GlobalSettings>(provider).UmbracoMediaPath),
            Options<StorageOptions>(provider).Provider == StorageProvider.Disk ? MediaFolder(provider) : null,
            provider.GetService<IUploadDoor>()));

    private static IServiceCollection AddRenditionStore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new BoundedRenditionStore(
            new SealedFileStore(
                provider.GetRequiredKeyedService<IFileStore>(FileStores.Renditions), provider.GetRequiredService<ILogger<SealedFileStore>>()),
            Options<RenditionCacheOptions>(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BoundedRenditionStore>>()));
        services.AddSingleton<IRenditionStore>(provider => provider.GetRequiredService<BoundedRenditionStore>());
        services.AddHostedService(provider => new RenditionUpkeep(
            provider.GetRequiredService<BoundedRenditionStore>(), Options<RenditionCacheOptions>(provider), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IFileStore Store(IServiceProvider provider, string name, string folder, Func<StorageOptions, string> container)
    {
        StorageOptions options = Options<StorageOptions>(provider);
        return options.Provider == StorageProvider.Disk
            ? new DiskFileStore(name, folder)
            : new BlobFileStore(name, provider.GetRequiredService<BlobContainers>().Find(container(options)));
    }

    private static string MediaFolder(IServiceProvider provider) => Folder(provider, Options<MediaFolderOptions>(provider).Path);

    private static string Folder(IServiceProvider provider, string path) =>
        Path.GetFullPath(path, provider.GetRequiredService<IHostingEnvironment>().ApplicationPhysicalPath);

    private static T Options<T>(IServiceProvider provider)
        where T : class => provider.GetRequiredService<IOptions<T>>().Value;
}
