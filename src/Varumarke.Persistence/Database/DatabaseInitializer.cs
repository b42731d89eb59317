using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Varumarke.Core.Boot;

namespace Varumarke.Persistence.Database;

/// <summary>Schema first, then the seeds that this database has not had. Nodes that start together take turns.</summary>
internal sealed class DatabaseInitializer(
    IDatabaseEngine engine,
    IEnumerable<IDatabaseSeed> seeds,
    TimeProvider time,
    IOptions<DatabaseOptions> options) : IDatabaseInitializer
{
    /// <summary>A lock object of our own; Umbraco's are between -1000 and -331.</summary>
    private const int SeedLock = -2000;

    public async Task EnsureReadyAsync(CancellationToken cancellationToken)
    {
        await engine.EnsureSchemaAsync(cancellationToken);
        await using VarumarkeDbContext context = engine.CreateContext();
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (Due(context).Length == 0)
        {
            // Every start but the first: it need not wait for whoever writes just then.
            return;
        }

        using IDisposable turn = engine.BeginWrite(context, IsolationLevel.Unspecified, options.Value.WriteTimeout);
        context.IsWritable = true;
        engine.TakeLock(context, SeedLock, write: true, options.Value.WriteTimeout);
        foreach (IDatabaseSeed seed in Due(context))
        {
            seed.Seed(context);
            context.Insert(new AppliedSeedRow { Name = seed.Name, AppliedAt = time.GetUtcNow().UtcDateTime });
        }

        engine.Commit(context);
    }

    private IDatabaseSeed[] Due(VarumarkeDbContext context)
    {
        HashSet<string> applied = [.. context.Read("""SELECT "Name" FROM applied_seeds""", row => row.Text())];
        return [.. seeds.Where(seed => !applied.Contains(seed.Name)).OrderBy(seed => seed.Order)];
    }
}
