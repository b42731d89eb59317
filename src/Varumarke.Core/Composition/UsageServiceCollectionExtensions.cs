using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Usage;

namespace Varumarke.Core.Composition;

/// <summary>Registers what counts how often things are used.</summary>
public static class UsageServiceCollectionExtensions
{
    /// <summary>Adds the meter. May be called by each feature that counts.</summary>
    public static IServiceCollection AddUsage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<UsageMeter>();
        return services;
    }
}
