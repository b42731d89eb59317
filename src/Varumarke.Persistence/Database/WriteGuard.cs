using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Varumarke.Persistence.Database;

/// <summary>
/// Refuses a write in a transaction that was begun for reading: on SQLite it could be turned away half-way, so a
/// repository must ask for <see cref="Scoping.IAmbientDatabase.Write"/> first. A programming error, found at once.
/// </summary>
internal sealed class WriteGuard : DbCommandInterceptor
{
    private static readonly string[] Writes = ["INSERT", "UPDATE", "DELETE"];

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command, eventData);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command, eventData);
        return result;
    }

    private static void Check(DbCommand command, CommandEventData eventData)
    {
        if (command.Transaction is null || eventData.Context is not VarumarkeDbContext { IsWritable: false })
        {
            return;
        }

        ReadOnlySpan<char> text = command.CommandText.AsSpan().TrimStart();
        foreach (string write in Writes)
        {
            if (text.StartsWith(write, StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"A {write} was about to run in a read-only transaction: use IAmbientDatabase.Write.");
            }
        }
    }
}
