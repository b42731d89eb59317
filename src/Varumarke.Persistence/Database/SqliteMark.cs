using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Varumarke.Persistence.Database;

/// <summary>
/// How a commit of this program is told from another program's: it counts up SQLite's <c>user_version</c>, a number in the
/// file's first page that is the application's to use.
/// </summary>
internal static class SqliteMark
{
    public static int Read(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>How many rows the context's connection has written in its life.</summary>
    public static int RowsWritten(VarumarkeDbContext context) => raw.sqlite3_total_changes(ConnectionOf(context).Handle);

    /// <summary>Counts up, in the transaction of the context, which writes and so has no other beside it.</summary>
    public static void Set(VarumarkeDbContext context)
    {
        SqliteConnection connection = ConnectionOf(context);
        int next = unchecked(Read(connection) + 1);
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // A number, which this statement takes in no other way.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {next}");
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static SqliteConnection ConnectionOf(VarumarkeDbContext context) => (SqliteConnection)context.Database.GetDbConnection();
}
