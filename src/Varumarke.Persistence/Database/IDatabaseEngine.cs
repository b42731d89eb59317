using System.Data;

namespace Varumarke.Persistence.Database;

/// <summary>What differs between the database engines.</summary>
internal interface IDatabaseEngine
{
    /// <summary>The collation that orders names as in Swedish: å, ä and ö last, upper and lower case together.</summary>
    string NameCollation { get; }

    /// <summary>A new context on a connection of its own; no transaction yet.</summary>
    VarumarkeDbContext CreateContext();

    /// <summary>Another number when another file has taken the database's place: connections from before are to be closed.</summary>
    int File { get; }

    /// <summary>True where opening a connection is dear and keeping one open is not.</summary>
    bool KeepsConnectionsOpen { get; }

    /// <summary>Begins a transaction that only reads.</summary>
    void BeginRead(VarumarkeDbContext context, IsolationLevel level);

    /// <summary>Begins a transaction that may write.</summary>
    /// <returns>What to give back when the transaction has ended, for example the turn among writers.</returns>
    IDisposable BeginWrite(VarumarkeDbContext context, IsolationLevel level, TimeSpan timeout);

    /// <summary>Why the database could not be written now, without waiting for whoever writes; null where it could.</summary>
    string? FindWriteFault(VarumarkeDbContext context);

    /// <summary>Commits what the context has written.</summary>
    void Commit(VarumarkeDbContext context);

    /// <inheritdoc cref="BeginWrite"/>
    Task<IDisposable> BeginWriteAsync(VarumarkeDbContext context, TimeSpan timeout, CancellationToken cancellationToken);

    /// <inheritdoc cref="Commit"/>
    Task CommitAsync(VarumarkeDbContext context, CancellationToken cancellationToken);

    /// <summary>True where a reader has a snapshot anyway, so that a read lock need not even begin a transaction.</summary>
    bool ReadersNeedNoLock { get; }

    /// <summary>Takes one of Umbraco's lock objects within the transaction; the transaction's end gives it back.</summary>
    void TakeLock(VarumarkeDbContext context, int lockId, bool write, TimeSpan timeout);

    /// <summary>
    /// The last of its migrations. Named here, since finding it among the program's types takes longer than all else that a start
    /// asks of its schema; a test sees to it that it is the last.
    /// </summary>
    string NewestMigration { get; }

    /// <summary>Creates the database where it does not exist and brings its schema up to date.</summary>
    Task EnsureSchemaAsync(CancellationToken cancellationToken);
}
