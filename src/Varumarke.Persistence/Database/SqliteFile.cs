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
    private const int FileQuestion = 7; // SQLITE_FCNTL_FILE_POINTER

    // Of sqlite3_io_methods (sqlite3.h): its version stands first, xShmMap is the thirteenth function.
    private const int SharedMemoryVersion = 2;
    private const int MapFunction = 13;

    // Of the index of the write-ahead log (SQLite's walformat.html): its first region, and in it the number of commits.
    private const int RegionSize = 32 * 1024;
    private const int CommitsAt = 8;

    /// <summary>
    /// Whether the file has been renamed, deleted or replaced, so that whoever opens its path now finds another. Never true on
    /// Windows, where an open file stays.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection) =>
        connection.Handle is { } handle && FileControl(handle, "main", HasMovedQuestion, out int moved) == Ok && moved != 0;

    /// <summary>
    /// How often anybody has committed to the file, as the index of its write-ahead log counts; null where there is none. The number
    /// begins anew with the index. It is read through SQLite's own mapping of the index: to open that file here, and close it, would let
    /// go of all locks that this process has on it.
    /// </summary>
    /// <param name="connection">A connection that has read, so that it has the index.</param>
    public static unsafe uint? Commits(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || FilePointer(handle, "main", FileQuestion, out nint file) != Ok || file == 0)
        {
            return null;
        }

        nint methods = *(nint*)file;
        if (methods == 0 || *(int*)methods < SharedMemoryVersion)
        {
            return null;
        }

        var map = (delegate* unmanaged[Cdecl]<nint, int, int, int, nint*, int>)(*((nint*)methods + MapFunction));
        nint region = 0;
        return map is not null && map(file, 0, RegionSize, 0, &region) == Ok && region != 0 ? Volatile.Read(ref *(uint*)(region + CommitsAt)) : null;
    }

    /// <summary>Whether the file could only be opened for reading.</summary>
    public static bool IsReadOnly(SqliteConnection connection) => raw.sqlite3_db_readonly(connection.Handle, "main") == 1;

    /// <summary>Whether a statement failed for no other reason than that another connection has the database just now.</summary>
    public static bool IsLocked(this SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int FilePointer(sqlite3 database, string name, int question, out nint answer);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int FileControl(sqlite3 database, string name, int question, out int answer);
}
