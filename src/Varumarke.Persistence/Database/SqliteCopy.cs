using Microsoft.Data.Sqlite;

namespace Varumarke.Persistence.Database;

/// <summary>
/// A database's copy in a folder of its own, taken as <c>sqlite3 .backup</c> does while others read and write, and deleted at the
/// end. Of a database that is not there, an empty one.
/// </summary>
internal sealed class SqliteCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-copy-");

    private SqliteCopy(string source)
    {
        string file = Path.Combine(_folder.FullName, "copy.sqlite");
        ConnectionString = new SqliteConnectionStringBuilder(source) { DataSource = file }.ToString();
        var existing = new SqliteConnectionStringBuilder(source) { Pooling = false };
        if (!File.Exists(existing.DataSource))
        {
            return;
        }

        existing.Mode = SqliteOpenMode.ReadWrite;
        using var from = new SqliteConnection(existing.ToString());
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    public string ConnectionString { get; }

    public static SqliteCopy Of(string source) => new(source);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
