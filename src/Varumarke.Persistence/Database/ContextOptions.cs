using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>How a context reaches its database, in the program and in the tool that writes migrations.</summary>
internal static class ContextOptions
{
    public static DbContextOptions<SqliteDbContext> Sqlite(string connectionString) => new DbContextOptionsBuilder<SqliteDbContext>()
        .UseSqlite(connectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new SqliteConnectionSetup(), new WriteGuard())
        .Options;

    public static DbContextOptions<PostgresDbContext> Postgres(string connectionString) => new DbContextOptionsBuilder<PostgresDbContext>()
        .UseNpgsql(connectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new WriteGuard())
        .Options;
}
