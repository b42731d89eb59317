using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Varumarke.Persistence.Database;

/// <summary>
/// Reads by SQL as it stands here, in the context's transaction. EF Core works out a query when it is asked for the first time
/// and compiles ten small methods for it; for the twenty queries that every start asks once, that was a quarter of the start.
/// So whatever is read by every start is read like this, in SQL that both databases understand; everything else is left to
/// EF Core.
/// </summary>
internal static class PlainReads
{
    /// <summary>Reads all rows.</summary>
    /// <param name="context">With a transaction, which it is read in.</param>
    /// <param name="sql">A constant; values come as parameters.</param>
    /// <param name="build">Makes an item of a row: takes the columns in their order.</param>
    /// <param name="parameters">Names, with the @, and values.</param>
    public static List<T> Read<T>(this VarumarkeDbContext context, string sql, Func<RowReader, T> build, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Constants, see above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object value) in parameters)
        {
            command.AddParameter(name, value);
        }

        using DbDataReader reader = command.ExecuteReader(CommandBehavior.SingleResult);
        var row = new RowReader(reader);
        List<T> items = [];
        while (row.MoveNext())
        {
            items.Add(build(row));
        }

        return items;
    }
}
