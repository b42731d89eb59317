using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Drawings;

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
        services.AddSingleton<MemoryRest>(provider => new MemoryRest(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DrawingProcess>();
        services.AddSingleton<IPictureDecoders, PictureDecoders>();
        services.AddSingleton<PictureWorkshop>();
        services.AddSingleton<IPictureProcessor, PictureProcessor>();
        return services;
    }
}
