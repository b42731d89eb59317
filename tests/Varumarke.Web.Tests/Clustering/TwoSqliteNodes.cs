using Microsoft.Data.Sqlite;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two processes on one SQLite file.</summary>
public sealed class TwoSqliteNodes : TwoNodes
{
    public string File => Path.Combine(Folder, "shared.sqlite");

    protected override IReadOnlyDictionary<string, string?> Database => new Dictionary<string, string?>
    {
        ["Varumarke:Database:ConnectionString"] = $"Data Source={File}",
    };

    /// <summary>As sqlite3's <c>.backup</c> and <c>.restore</c> do: a whole database into another, which may be in use.</summary>
    public static void Copy(string from, string to)
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
