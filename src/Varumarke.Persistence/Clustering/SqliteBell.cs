using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

/// <summary>
/// Several processes may use one SQLite file: a second server, the commands, an administrator's sqlite3. SQLite rings no bell,
/// but tells a connection for a microsecond's work whether anybody has committed since it last asked, so this asks all the time.
/// Every commit of this program counts up a number in the file (<see cref="SqliteMark"/>); one without that is another
/// program's, who tells nobody what it changed, and a number that goes back is a restored backup. The connection holds no
/// transaction between two questions, and so no lock.
/// </summary>
internal sealed class SqliteBell(SqliteEngine engine, TimeProvider time, ILogger<SqliteBell> logger) : IInstructionBell, IDisposable
{
    // A commit of another program that falls between two looks together with one of this program's is taken for the latter alone: the
    // time between is as short as a look is cheap.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);
    private const int Looks = 5;

    private SqliteConnection? _connection;
    private long _version;
    private int _mark;
    private bool _isRefused;
    private bool _isSuspicion;

    public void Begin()
    {
        Dispose();
        _connection = Open();
    }

    public void Ring(VarumarkeDbContext context)
    {
        // The commit itself is heard.
    }

    public async Task<HeardChange> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Look() is { } change)
            {
                return _isSuspicion ? await ConfirmAsync(change, cancellationToken) : change;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>
    /// Whoever begins the write-ahead log anew shows that some milliseconds before its commit, with nothing changed yet: a commit
    /// with a mark that follows at once is that one's.
    /// </summary>
    private async Task<HeardChange> ConfirmAsync(HeardChange suspicion, CancellationToken cancellationToken)
    {
        for (int look = 0; look < Looks; look++)
        {
            await Task.Delay(Moment, time, cancellationToken);
            if (Look() is { } change)
            {
                return change;
            }
        }

        return suspicion;
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private HeardChange? Look()
    {
        _isSuspicion = false;
        try
        {
            if (_connection is not null)
            {
                return SqliteFile.HasMoved(_connection) ? TakeUpOther() : Commits(_connection);
            }

            // What was committed while it could not be read cannot be told from what was not.
            _connection = Open();
            return HeardChange.Untold;
        }
        catch (SqliteException failure) when (failure.IsLocked())
        {
            return null;
        }
        catch (SqliteException failure)
        {
            if (_connection is not null)
            {
                logger.BellNotHeard(failure.Message);
            }

            Dispose();
            return null;
        }
    }

    private HeardChange? Commits(SqliteConnection connection)
    {
        if (DataVersion(connection) == _version)
        {
            return null;
        }

        int before = _mark;
        Note(connection);
        _isSuspicion = _mark == before;
        return _mark > before ? HeardChange.Told : HeardChange.Untold;
    }

    /// <summary>Another file lies in the place of the one that is open. Until it can be read, the one that is open still serves.</summary>
    private HeardChange? TakeUpOther()
    {
        SqliteConnection other;
        try
        {
            other = Open();
        }
        catch (SqliteException failure)
        {
            if (!_isRefused)
            {
                logger.OtherDatabaseNotTaken(failure.Message);
            }

            _isRefused = true;
            return null;
        }

        _isRefused = false;
        Dispose();
        _connection = other;
        engine.UseOtherFile();
        return HeardChange.OtherDatabase;
    }

    private SqliteConnection Open()
    {
        // Without a pool: closed, it must be let go.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(engine.ExistingFile) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            Ask(connection, "SELECT 1 FROM cache_instructions LIMIT 1"); // Fails where it is not the program's database, or not yet whole.
            Note(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Both in one snapshot, or a commit in between would be taken for one without a mark.</summary>
    private void Note(SqliteConnection connection)
    {
        using SqliteTransaction snapshot = connection.BeginTransaction(IsolationLevel.ReadUncommitted, deferred: true);
        int mark = SqliteMark.Read(connection);
        _version = DataVersion(connection);
        _mark = mark;
    }

    private static long DataVersion(SqliteConnection connection) => (long)Ask(connection, "PRAGMA data_version")!;

    private static object? Ask(SqliteConnection connection, string question)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants, see above.
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
