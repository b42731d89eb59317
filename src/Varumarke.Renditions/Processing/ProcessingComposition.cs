using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>Registers the picture processor and its limits.</summary>
internal static class ProcessingComposition
{
    public static IServiceCollection AddPictureProcessing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PictureLimits>()
            .Bind(configuration.GetSection(PictureLimits.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new DecodingMemory(provider.GetRequiredService<IOptions<PictureLimits>>().Value.MaxDecodingMemory));
        services.AddSingleton<PictureWorkshop>();
        services.AddSingleton<IPictureProcessor, PictureProcessor>();
        return services;
    }
}
