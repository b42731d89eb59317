using Microsoft.EntityFrameworkCore.Design;

namespace Varumarke.Persistence.Database;

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteDbContext --output-dir Migrations/Sqlite</c>; connects nowhere.</summary>
internal sealed class SqliteDesignTimeContexts : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) => new(ContextOptions.Sqlite("Data Source=design-time.sqlite"));
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgresDbContext --output-dir Migrations/Postgres</c>; connects nowhere.</summary>
internal sealed class PostgresDesignTimeContexts : IDesignTimeDbContextFactory<PostgresDbContext>
{
    public PostgresDbContext CreateDbContext(string[] args) => new(ContextOptions.Postgres("Host=localhost;Database=design_time"));
}
