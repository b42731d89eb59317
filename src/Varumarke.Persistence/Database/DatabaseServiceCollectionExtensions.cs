using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Boot;
using Varumarke.Persistence.Locking;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Database;

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

    /// <summary>The options both for the program and for the migration tool.</summary>
    public static DbContextOptions<SqliteDbContext> SqliteOptions(string connectionString) => new DbContextOptionsBuilder<SqliteDbContext>()
        .UseSqlite(connectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new SqliteConnectionSetup(), new WriteGuard())
        .Options;

    /// <inheritdoc cref="SqliteOptions"/>
    public static DbContextOptions<PostgresDbContext> PostgresOptions(string connectionString) => new DbContextOptionsBuilder<PostgresDbContext>()
        .UseNpgsql(connectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new WriteGuard())
        .Options;

    private static IDatabaseEngine CreateEngine(IServiceProvider services)
    {
        DatabaseOptions options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        return options.Provider == DatabaseProvider.Postgres
            ? new PostgresEngine(PostgresOptions(options.ConnectionString))
            : CreateSqlite(FromContentRoot(options.ConnectionString, services.GetService<IHostEnvironment>()), options.OnACopy);
    }

    private static SqliteEngine CreateSqlite(string connectionString, bool onACopy)
    {
        SqliteCopy? copy = onACopy ? SqliteCopy.Of(connectionString) : null;
        return new SqliteEngine(SqliteOptions(copy?.ConnectionString ?? connectionString), copy);
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
