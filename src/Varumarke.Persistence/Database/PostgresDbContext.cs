using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>The context whose migrations are PostgreSQL's.</summary>
internal sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : VarumarkeDbContext(options)
{
    /// <summary>Paths compare by bytes, as they do in SQLite; in another collation the commas would not count.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<NodeRow>().Property(node => node.Path).UseCollation("C");
    }
}
