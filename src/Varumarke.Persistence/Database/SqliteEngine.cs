using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>
/// SQLite in WAL mode: readers see a snapshot and never wait; writers queue in the process (a fair turn costs a third
/// less than letting SQLite's busy handler sort them out) and then begin IMMEDIATE, so that none is refused half-way.
/// </summary>
internal sealed class SqliteEngine(DbContextOptions<SqliteDbContext> options, IDisposable? copy = null) : IDatabaseEngine, IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _writersTurn = new(1, 1);
    private readonly DbContextOptions<SqliteDbContext> _existing = ContextOptions.Sqlite(Existing(options));
    private int _file;

    public string NameCollation => SqliteConnectionSetup.SwedishCollation;

    public string NewestMigration => "20261130191200_ReceiptUse";

    public bool KeepsConnectionsOpen => true;

    public bool ReadersNeedNoLock => true;

    public int File => Volatile.Read(ref _file);

    /// <summary>What opens the file, and makes none where there is none.</summary>
    public string ExistingFile { get; } = Existing(options);

    public string DataSource => new SqliteConnectionStringBuilder(ExistingFile).DataSource;

    /// <summary>Only the start makes a file: one that is just being replaced must not come to be an empty one.</summary>
    public VarumarkeDbContext CreateContext() => new SqliteDbContext(_existing);

    /// <summary>Another file lies in the place of the one that was open: connections from now on are to that one.</summary>
    public void UseOtherFile()
    {
        Interlocked.Increment(ref _file);
        SqliteConnection.ClearAllPools();
    }

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
            context.RowsWrittenBefore = SqliteMark.RowsWritten(context);
            return new Turn(_writersTurn);
        }
        catch
        {
            _writersTurn.Release();
            throw;
        }
    }

    public string? FindWriteFault(VarumarkeDbContext context) => SqliteFile.IsReadOnly((SqliteConnection)context.Database.GetDbConnection())
        ? "its file is read-only."
        : FolderProbe.FindFault(DataSource);

    public void Commit(VarumarkeDbContext context)
    {
        Mark(context);
        context.Database.CurrentTransaction!.Commit();
    }

    public async Task<IDisposable> BeginWriteAsync(VarumarkeDbContext context, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (!await _writersTurn.WaitAsync(timeout, cancellationToken))
        {
            throw new WriterTurnTimeoutException(timeout);
        }

        try
        {
            await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            context.RowsWrittenBefore = SqliteMark.RowsWritten(context);
            return new Turn(_writersTurn);
        }
        catch
        {
            _writersTurn.Release();
            throw;
        }
    }

    public Task CommitAsync(VarumarkeDbContext context, CancellationToken cancellationToken)
    {
        Mark(context);
        return context.Database.CurrentTransaction!.CommitAsync(cancellationToken);
    }

    /// <summary>A transaction is the lock: a reader has its snapshot, and there is one writer.</summary>
    public void TakeLock(VarumarkeDbContext context, int lockId, bool write, TimeSpan timeout)
    {
    }

    public async Task EnsureSchemaAsync(CancellationToken cancellationToken)
    {
        await using VarumarkeDbContext context = new SqliteDbContext(options);
        string file = DataSource;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using IDisposable turn = await StartTurn.TakeAsync(file, StartTimeout, TimeProvider.System, cancellationToken);
        if (System.IO.File.Exists(file))
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

    public void Dispose()
    {
        _writersTurn.Dispose();
        copy?.Dispose();
    }

    private static void Mark(VarumarkeDbContext context)
    {
        if (context.IsWritable && SqliteMark.RowsWritten(context) != context.RowsWrittenBefore)
        {
            SqliteMark.Set(context);
        }
    }

    private static string Existing(DbContextOptions<SqliteDbContext> options)
    {
        using var context = new SqliteDbContext(options);
        var builder = new SqliteConnectionStringBuilder(context.Database.GetConnectionString());
        builder.Mode = builder.Mode == SqliteOpenMode.ReadWriteCreate ? SqliteOpenMode.ReadWrite : builder.Mode;
        return builder.ToString();
    }

    /// <summary>The provider begins DEFERRED where ReadUncommitted is asked for, and IMMEDIATE otherwise; both are serialisable.</summary>
    private static void Begin(VarumarkeDbContext context, bool deferred) =>
        context.Database.BeginTransaction(deferred ? IsolationLevel.ReadUncommitted : IsolationLevel.Serializable);

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
