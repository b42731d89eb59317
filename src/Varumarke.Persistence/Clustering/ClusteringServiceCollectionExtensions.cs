using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

internal static class ClusteringServiceCollectionExtensions
{
    /// <summary>What nodes share beside the data: turns at work, and what they tell each other. On SQLite there is one node.</summary>
    public static IServiceCollection AddClustering(this IServiceCollection services)
    {
        services.AddSingleton<PostgresBell>();
        services.AddSingleton<IWorkTurns>(provider => HasNodes(provider)
            ? ActivatorUtilities.CreateInstance<PostgresWorkTurns>(provider)
            : new ProcessWorkTurns());
        return services.AddSingleton<IInstructionLog>(provider => HasNodes(provider)
            ? ActivatorUtilities.CreateInstance<SharedInstructionLog>(provider)
            : new NoInstructionLog());
    }

    private static bool HasNodes(IServiceProvider services) =>
        services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Postgres;
}
