using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Boot;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Scoping;

internal static class DatabaseServiceCollectionExtensions
{
    /// <summary>The database engine that the options name, scopes and locks.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(CreateEngine);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDatabaseInitializer, DatabaseInitializer>();
        services.AddSingleton<IDatabaseProbe, DatabaseProbe>();
        services.AddSingleton<ContextPool>();
        services.AddSingleton<ScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(provider => provider.GetRequiredService<ScopeProvider>());
        services.AddSingleton<IAmbientDatabase>(provider => provider.GetRequiredService<ScopeProvider>());
        services.AddSingleton<DatabaseLocks>();
        services.Replace(ServiceDescriptor.Singleton<IDistributedLockingMechanismFactory>(provider => provider.GetRequiredService<DatabaseLocks>()));
        return services;
    }

    private static IDatabaseEngine CreateEngine(IServiceProvider services)
    {
        DatabaseOptions options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        return options.Provider == DatabaseProvider.Postgres
            ? new PostgresEngine(ContextOptions.Postgres(options.ConnectionString))
            : CreateSqlite(FromContentRoot(options.ConnectionString, services.GetService<IHostEnvironment>()), options.OnACopy);
    }

    private static SqliteEngine CreateSqlite(string connectionString, bool onACopy)
    {
        SqliteCopy? copy = onACopy ? SqliteCopy.Of(connectionString) : null;
        return new SqliteEngine(ContextOptions.Sqlite(copy?.ConnectionString ?? connectionString), copy);
    }

    private static string FromContentRoot(string connectionString, IHostEnvironment? environment)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (environment is not null && builder.Mode != SqliteOpenMode.Memory && !Path.IsPathRooted(builder.DataSource))
        {
            builder.DataSource = Path.Combine(environment.ContentRootPath, builder.DataSource);
        }

        return builder.ToString();
    }
}
