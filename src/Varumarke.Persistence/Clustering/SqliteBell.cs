using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

/// <summary>
/// Several processes may use one SQLite file: a second server, the commands, an administrator's sqlite3. SQLite rings no bell,
/// but tells a connection for a microsecond's work whether anybody has committed since it last asked, so this asks all the time.
/// Every commit of this program counts up a number in the file (<see cref="SqliteMark"/>), and SQLite counts the commits of
/// all: where there were more of these, some were another program's, who tells nobody what it changed. A number that goes back is
/// a restored backup. The connection holds no transaction between two questions, and so no lock.
/// </summary>
internal sealed class SqliteBell(SqliteEngine engine, TimeProvider time, ILogger<SqliteBell> logger) : IInstructionBell, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int Tries = 20;

    private SqliteConnection? _connection;
    private Count _seen;
    private bool _isRefused;

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
                return change;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private HeardChange? Look()
    {
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
        if (DataVersion(connection) == _seen.Version || Read(connection) is not { } now)
        {
            return null;
        }

        Count before = _seen;
        _seen = now;
        int marks = unchecked(now.Mark - before.Mark);
        if (now.Commits is not { } commits || before.Commits is not { } known)
        {
            return marks > 0 ? HeardChange.Told : HeardChange.Untold;
        }

        // Whoever begins the write-ahead log anew shows that before its commit, with nothing changed yet.
        uint all = unchecked(commits - known);
        return all == 0 && marks == 0 ? null : marks > 0 && all == (uint)marks ? HeardChange.Told : HeardChange.Untold;
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

    private void Note(SqliteConnection connection)
    {
        Count? now = null;
        SpinWait.SpinUntil(() => (now = Read(connection)) is not null);
        _seen = now!.Value;
    }

    /// <summary>What belongs together, or a commit in between would be taken for one without a mark; null where commits come too fast just now.</summary>
    private static Count? Read(SqliteConnection connection)
    {
        for (int tries = 0; tries < Tries; tries++)
        {
            uint? before = SqliteFile.Commits(connection);
            using SqliteTransaction snapshot = connection.BeginTransaction(IsolationLevel.ReadUncommitted, deferred: true);
            int mark = SqliteMark.Read(connection);
            long version = DataVersion(connection);
            if (SqliteFile.Commits(connection) == before)
            {
                return new Count(version, mark, before);
            }
        }

        return null;
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

    /// <summary>What the file said at one moment.</summary>
    /// <param name="Version">Changes when anybody commits.</param>
    /// <param name="Mark">Commits of this program, on whatever node.</param>
    /// <param name="Commits">Commits of all; null where SQLite does not count them.</param>
    private readonly record struct Count(long Version, int Mark, uint? Commits);
}
