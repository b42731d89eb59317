using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

internal static class ClusteringServiceCollectionExtensions
{
    /// <summary>What nodes share beside the data: turns at work, and what they tell each other.</summary>
    public static IServiceCollection AddClustering(this IServiceCollection services)
    {
        services.AddSingleton<IInstructionBell>(provider => provider.GetRequiredService<IDatabaseEngine>() is SqliteEngine sqlite
            ? ActivatorUtilities.CreateInstance<SqliteBell>(provider, sqlite)
            : ActivatorUtilities.CreateInstance<PostgresBell>(provider));
        services.AddSingleton<IInstructionLog, SharedInstructionLog>();
        return services.AddSingleton<IWorkTurns>(provider => provider.GetRequiredService<IDatabaseEngine>() is SqliteEngine sqlite
            // What is waited for is the operating system, whatever the site's clock says.
            ? new FileWorkTurns(sqlite.DataSource, TimeProvider.System)
            : ActivatorUtilities.CreateInstance<PostgresWorkTurns>(provider));
    }
}
