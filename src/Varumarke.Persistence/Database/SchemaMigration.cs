using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>Brings a database to the newest schema.</summary>
internal static class SchemaMigration
{
    /// <summary>Applies the migrations that the database has not had. Where it has had all, that costs one query.</summary>
    public static async Task MigrateAsync(VarumarkeDbContext context, CancellationToken cancellationToken)
    {
        string newest = context.Database.GetMigrations().Last();
        bool known = await context.Database.CanConnectAsync(cancellationToken)
            && (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Contains(newest);
        if (!known)
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
    }
}
