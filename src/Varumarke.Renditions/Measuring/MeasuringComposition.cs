using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Assets;

namespace Varumarke.Renditions.Measuring;

/// <summary>Registers what measures files, and what remembers it.</summary>
internal static class MeasuringComposition
{
    public static IServiceCollection AddMeasuring(this IServiceCollection services)
    {
        services.AddSingleton<IPictureMeasurer, PictureMeasurer>();
        services.AddSingleton<MeasuredFacts>();
        services.AddSingleton<PictureFactsProvider>();
        services.AddSingleton<IPictureFactsProvider>(provider => provider.GetRequiredService<PictureFactsProvider>());
        return services;
    }
}
