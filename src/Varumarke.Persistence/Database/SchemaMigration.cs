using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Varumarke.Core.Boot;

namespace Varumarke.Persistence.Database;

/// <summary>Brings a database to the newest schema.</summary>
internal static class SchemaMigration
{
    /// <summary>The table that EF Core notes the migrations in that a database has had.</summary>
    private const string Known = """SELECT "MigrationId" FROM "__EFMigrationsHistory" WHERE "MigrationId" = @newest""";

    /// <summary>Applies the migrations that the database has not had. Where it has had all, that costs one small read.</summary>
    /// <param name="context">The database.</param>
    /// <param name="newest">The newest of its migrations.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="DatabaseTooOldException">The database has had others than these.</exception>
    public static async Task MigrateAsync(VarumarkeDbContext context, string newest, CancellationToken cancellationToken)
    {
        if (await IsNewestAsync(context, newest, cancellationToken))
        {
            return;
        }

        IEnumerable<string> applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.Any() && !applied.Contains(context.Database.GetMigrations().First()))
        {
            throw new DatabaseTooOldException();
        }

        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Whether the database is there and has had all.</summary>
    public static async Task<bool> IsNewestAsync(VarumarkeDbContext context, string newest, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return context.Read(Known, row => row.Text(), ("@newest", newest)).Count > 0;
        }
        catch (DbException)
        {
            // No database, or none of this program's; where it cannot be reached, the migration will say so.
            return false;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
