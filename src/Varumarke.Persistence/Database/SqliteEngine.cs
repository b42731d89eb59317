using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Varumarke.Persistence.Database;

/// <summary>
/// SQLite in WAL mode: readers see a snapshot and never wait; writers queue in the process (a fair turn costs a third
/// less than letting SQLite's busy handler sort them out) and then begin IMMEDIATE, so that none is refused half-way.
/// </summary>
internal sealed class SqliteEngine(DbContextOptions<SqliteDbContext> options) : IDatabaseEngine, IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _writersTurn = new(1, 1);

    public string NameCollation => SqliteConnectionSetup.SwedishCollation;

    public string NewestMigration => "20261124175451_CacheInstructions";

    public bool KeepsConnectionsOpen => true;

    public bool ReadersNeedNoLock => true;

    public VarumarkeDbContext CreateContext() => new SqliteDbContext(options);

    public void BeginRead(VarumarkeDbContext context, IsolationLevel level) => Begin(context, deferred: true);

    public IDisposable BeginWrite(VarumarkeDbContext context, IsolationLevel level, TimeSpan timeout)
    {
        if (!_writersTurn.Wait(timeout))
        {
            throw new WriterTurnTimeoutException(timeout);
        }

        try
        {
            Begin(context, deferred: false);
            return new Turn(_writersTurn);
        }
        catch
        {
            _writersTurn.Release();
            throw;
        }
    }

    /// <summary>A transaction is the lock: a reader has its snapshot, and there is one writer.</summary>
    public void TakeLock(VarumarkeDbContext context, int lockId, bool write, TimeSpan timeout)
    {
    }

    public async Task EnsureSchemaAsync(CancellationToken cancellationToken)
    {
        await using VarumarkeDbContext context = CreateContext();
        string file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using IDisposable turn = await StartTurn.TakeAsync(file, StartTimeout, TimeProvider.System, cancellationToken);
        if (File.Exists(file))
        {
            // Kept open for all that follows: opening it costs more than each of the questions.
            await context.Database.OpenConnectionAsync(cancellationToken);

            // Left by a start that was killed while it migrated; nobody else can be at it, since the turn is ours.
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }

        await SchemaMigration.MigrateAsync(context, NewestMigration, cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await SqliteStatistics.EnsureAsync(context, cancellationToken);
    }

    public void Dispose() => _writersTurn.Dispose();

    /// <summary>The provider begins DEFERRED where ReadUncommitted is asked for, and IMMEDIATE otherwise; both are serialisable.</summary>
    private static void Begin(VarumarkeDbContext context, bool deferred) =>
        context.Database.BeginTransaction(deferred ? IsolationLevel.ReadUncommitted : IsolationLevel.Serializable);

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}

/// <summary>Another writer kept the database for longer than this one was allowed to wait.</summary>
internal sealed class WriterTurnTimeoutException(TimeSpan waited)
    : DistributedLockingException(string.Create(CultureInfo.InvariantCulture, $"Waited {waited.TotalSeconds:0.#} s for another writer to finish."));
