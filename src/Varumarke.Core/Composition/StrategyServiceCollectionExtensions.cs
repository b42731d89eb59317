using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.History;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Core.Composition;

/// <summary>Registers what the doors say of the strategy.</summary>
public static class StrategyServiceCollectionExtensions
{
    /// <summary>Adds the reader of the strategy. May be called by each door that needs it.</summary>
    public static IServiceCollection AddStrategy(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLibrary();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StrategyReader>();
        services.TryAddSingleton<AsOfReader>();
        services.TryAddSingleton<SeriesImport>();
        return services;
    }
}
