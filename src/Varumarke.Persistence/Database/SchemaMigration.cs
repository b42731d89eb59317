using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>Brings a database to the newest schema.</summary>
internal static class SchemaMigration
{
    /// <summary>Applies the migrations that the database has not had. Where it has had all, that costs one query.</summary>
    public static async Task MigrateAsync(VarumarkeDbContext context, CancellationToken cancellationToken)
    {
        if (!await IsNewestAsync(context, cancellationToken))
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>Whether the database is there and has had all.</summary>
    public static async Task<bool> IsNewestAsync(VarumarkeDbContext context, CancellationToken cancellationToken) =>
        await context.Database.CanConnectAsync(cancellationToken)
        && (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Contains(context.Database.GetMigrations().Last());
}
