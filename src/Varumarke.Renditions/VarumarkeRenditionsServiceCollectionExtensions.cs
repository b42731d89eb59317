using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions;

/// <summary>Registers Renditions.</summary>
public static class VarumarkeRenditionsServiceCollectionExtensions
{
    /// <summary>Adds Renditions to the host's services.</summary>
    public static IServiceCollection AddVarumarkeRenditions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services
            .AddPictureProcessing(configuration)
            .AddRightsMetadata();
    }
}
