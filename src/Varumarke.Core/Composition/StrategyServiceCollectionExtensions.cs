using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Changes;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Core.Strategy.History;
using Varumarke.Core.Strategy.Import;
using Varumarke.Core.Strategy.Reports;

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
        services.TryAddSingleton<WorkPlan>();
        services.TryAddSingleton<PlanReader>();
        services.TryAddSingleton<PlannedPictures>();
        services.TryAddSingleton<AsOfReader>();
        services.TryAddSingleton<SeriesImport>();
        services.TryAddSingleton<ReportReader>();
        services.TryAddSingleton<BrandUse>();
        services.TryAddSingleton<ReportComposer>();
        return services.AddStrategyGraph();
    }

    // Others add parts of their own by registering an IStrategyGraphPart.
    private static IServiceCollection AddStrategyGraph(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(StrategyGraph)))
        {
            return services;
        }

        // Documents change before the engine has booted, by the seed, and what reads them cannot be made until then.
        services.AddSingleton(provider => new StrategyGraph(new Lazy<IReadOnlyList<IStrategyGraphPart>>(() => [.. provider.GetServices<IStrategyGraphPart>()])));
        services.AddSingleton<IStrategyGraphPart, DocumentGraphPart>();
        services.AddSingleton<IStrategyGraphPart, PictureGraphPart>();
        services.AddPublicContributions();
        services.AddSingleton<IStrategyGraphPart, ContributionGraphPart>();
        return services.AddChangeListener<StrategyGraphChanges>(ChangePhase.Derived, ChangeKinds.Documents | ChangeKinds.PublicAccess);
    }
}
