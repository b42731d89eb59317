using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Core.Storage;

namespace Varumarke.Persistence.Media;

internal static class MediaServiceCollectionExtensions
{
    /// <summary>Media items and the paths of their files.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services) => services
        .AddSingleton<MediaBuilder>()
        .AddSingleton<MediaPathStore>()
        .AddSingleton<IStoredTexts, StoredTexts>()
        .AddSingleton<IMediaRepository, MediaRepository>();
}
