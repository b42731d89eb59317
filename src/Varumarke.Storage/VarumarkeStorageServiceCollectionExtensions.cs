using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Storage;

/// <summary>Registers Storage.</summary>
public static class VarumarkeStorageServiceCollectionExtensions
{
    /// <summary>Adds Storage to the host's services.</summary>
    public static IServiceCollection AddVarumarkeStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services;
    }
}
