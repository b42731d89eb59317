using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Varumarke.Persistence.Database;

/// <summary>
/// PostgreSQL at READ COMMITTED; Umbraco's lock objects are advisory locks of the transaction, so they are shared by
/// every node and cannot outlive a lost connection.
/// </summary>
internal sealed class PostgresEngine(DbContextOptions<PostgresDbContext> options) : IDatabaseEngine
{
    /// <summary>Keeps this program's advisory locks apart from others' in the same database ("VARU").</summary>
    private const int LockSpace = 0x56415255;

    /// <summary>Beside those of seeds and instructions.</summary>
    private const int SchemaTurn = -2002;

    public string NameCollation => "sv-SE-x-icu";

    public string NewestMigration => "20261130191209_ReceiptUse";

    /// <summary>Its provider keeps them in a pool of its own, whose size the connection string sets.</summary>
    public bool KeepsConnectionsOpen => false;

    public bool ReadersNeedNoLock => false;

    /// <summary>A server's database does not change places below an open connection.</summary>
    public int File => 0;

    public VarumarkeDbContext CreateContext() => new PostgresDbContext(options);

    public void BeginRead(VarumarkeDbContext context, IsolationLevel level) => Begin(context, level);

    public IDisposable BeginWrite(VarumarkeDbContext context, IsolationLevel level, TimeSpan timeout)
    {
        Begin(context, level);
        return Nothing.Instance;
    }

    public string? FindWriteFault(VarumarkeDbContext context) =>
        context.Read("SHOW transaction_read_only", row => row.Text()).Contains("on") ? "the server takes no changes now." : null;

    public void Commit(VarumarkeDbContext context) => context.Database.CurrentTransaction!.Commit();

    public async Task<IDisposable> BeginWriteAsync(VarumarkeDbContext context, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        return Nothing.Instance;
    }

    public Task CommitAsync(VarumarkeDbContext context, CancellationToken cancellationToken) => context.Database.CurrentTransaction!.CommitAsync(cancellationToken);

    public void TakeLock(VarumarkeDbContext context, int lockId, bool write, TimeSpan timeout)
    {
        string function = write ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        string wait = timeout.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        string statement = $"SET LOCAL lock_timeout = '{wait}ms'; SELECT {function}({LockSpace.ToString(CultureInfo.InvariantCulture)}, {lockId.ToString(CultureInfo.InvariantCulture)});";
        try
        {
            context.Database.ExecuteSqlRaw(statement);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw write ? new DistributedWriteLockTimeoutException(lockId) : new DistributedReadLockTimeoutException(lockId);
        }
    }

    public async Task EnsureSchemaAsync(CancellationToken cancellationToken)
    {
        await using VarumarkeDbContext context = CreateContext();
        if (await SchemaMigration.IsNewestAsync(context, NewestMigration, cancellationToken))
        {
            return;
        }

        // EF's own lock is on a table that an empty database has not: nodes that start together on one would both make the first
        // schema. Where there is no database yet, there is nothing to lock in.
        await using PostgresSessionLock? turn = await context.Database.CanConnectAsync(cancellationToken)
            ? await PostgresSessionLock.TakeAsync(context.Database.GetConnectionString()!, LockSpace, SchemaTurn, cancellationToken)
            : null;
        await SchemaMigration.MigrateAsync(context, NewestMigration, cancellationToken);
    }

    private static void Begin(VarumarkeDbContext context, IsolationLevel level) =>
        context.Database.BeginTransaction(level is IsolationLevel.Unspecified or IsolationLevel.ReadUncommitted ? IsolationLevel.ReadCommitted : level);

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
