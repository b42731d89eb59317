using Microsoft.Data.Sqlite;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two processes on one SQLite file.</summary>
public class TwoSqliteNodes : TwoNodes
{
    private const int Busy = 5;
    private const int Locked = 6;

    private const string FileName = "shared.sqlite";

    public string File => Path.Combine(Folder, FileName);

    protected override IReadOnlyDictionary<string, string?> Database => new Dictionary<string, string?>
    {
        ["Varumarke:Database:ConnectionString"] = $"Data Source={File}",
    };

    protected override Task CreateDatabaseAsync()
    {
        Template.LayInto(Folder, SettingsOf("a"), FileName);
        return Task.CompletedTask;
    }

    /// <summary>
    /// As sqlite3's <c>.backup</c> and <c>.restore</c> do: a whole database into another, which may be in use. While the program writes it
    /// is locked, and the copy begins anew, as an administrator would.
    /// </summary>
    public static Task CopyAsync(string from, string to) => Eventually.HoldsAsync(() =>
    {
        try
        {
            Copy(from, to);
            return true;
        }
        catch (SqliteException locked) when (locked.SqliteErrorCode is Busy or Locked)
        {
            return false;
        }
    });

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from};Pooling=false");
        using var target = new SqliteConnection($"Data Source={to};Pooling=false");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    /// <summary>As an administrator's sqlite3 does, which knows nothing of this program.</summary>
    public int Execute(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteNonQuery();
    }

    protected override Task DropDatabaseAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
