using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Recalls;

namespace Varumarke.Core.Composition;

/// <summary>Registers what knows which assets others may have.</summary>
public static class RecallsServiceCollectionExtensions
{
    /// <summary>Adds the list. May be called by each door that needs it; the repository comes from elsewhere.</summary>
    public static IServiceCollection AddRecalls(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLibrary().TryAddSingleton<ReleasedAssets>();
        services.TryAddSingleton<RecallList>();
        services.TryAddSingleton<Recognition>();
        return services;
    }
}
