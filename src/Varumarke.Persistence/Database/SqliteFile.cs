using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Varumarke.Persistence.Database;

/// <summary>What SQLite knows of the file that a connection has open.</summary>
internal static partial class SqliteFile
{
    private const int Ok = 0;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int HasMovedQuestion = 20; // SQLITE_FCNTL_HAS_MOVED

    /// <summary>
    /// Whether the file has been renamed, deleted or replaced, so that whoever opens its path now finds another. Never true on
    /// Windows, where an open file stays.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection) =>
        connection.Handle is { } handle && FileControl(handle, "main", HasMovedQuestion, out int moved) == Ok && moved != 0;

    /// <summary>Whether the file could only be opened for reading.</summary>
    public static bool IsReadOnly(SqliteConnection connection) => raw.sqlite3_db_readonly(connection.Handle, "main") == 1;

    /// <summary>Whether a statement failed for no other reason than that another connection has the database just now.</summary>
    public static bool IsLocked(this SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int FileControl(sqlite3 database, string name, int question, out int answer);
}
