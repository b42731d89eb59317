using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Published;

/// <summary>
/// An open connection with its statements prepared. Opening one costs ten times what reading a document does. It reads
/// outside any transaction, so that each statement sees what is committed when it runs. For one caller at a time.
/// </summary>
internal sealed class PublishedReader : IDisposable
{
    private readonly VarumarkeDbContext _context;
    private readonly Dictionary<string, DbCommand> _prepared = [];

    public PublishedReader(IDatabaseEngine engine)
    {
        int file = engine.File;
        _context = engine.CreateContext();
        _context.File = file;
        try
        {
            _context.Database.OpenConnection();
        }
        catch
        {
            _context.Dispose();
            throw;
        }
    }

    /// <summary>Which of the files that have lain in the database's place it reads.</summary>
    public int File => _context.File;

    /// <summary>Reads with a statement that is asked for again and again, and takes as many keys each time.</summary>
    public T Read<T>(string sql, Guid objectType, Guid[] keys, Func<DbDataReader, T> read)
    {
        if (!_prepared.TryGetValue(sql, out DbCommand? command))
        {
            command = CreateCommand(sql, objectType, keys);
            command.Prepare();
            _prepared[sql] = command;
        }

        command.Parameters[0].Value = objectType;
        for (int i = 0; i < keys.Length; i++)
        {
            command.Parameters[i + 1].Value = keys[i];
        }

        return Execute(command, read);
    }

    /// <summary>Reads with a statement that takes a number.</summary>
    public T Read<T>(string sql, Guid objectType, int number, Func<DbDataReader, T> read)
    {
        using DbCommand command = CreateCommand(sql, objectType, []);
        command.AddParameter("@number", number);
        return Execute(command, read);
    }

    /// <summary>Reads with a statement that asks for everything.</summary>
    public T Read<T>(string sql, Func<DbDataReader, T> read)
    {
        using DbCommand command = CreateCommand(sql, objectType: null, []);
        return Execute(command, read);
    }

    public void Dispose()
    {
        foreach (DbCommand command in _prepared.Values)
        {
            command.Dispose();
        }

        _context.Dispose();
    }

    private DbCommand CreateCommand(string sql, Guid? objectType, Guid[] keys)
    {
        DbCommand command = _context.Database.GetDbConnection().CreateCommand();

        // The text is made of constants and counted parameter names, never of values.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        if (objectType is { } type)
        {
            command.AddParameter("@type", type);
        }

        foreach ((string name, object key) in KeyParameters.Of(keys))
        {
            command.AddParameter(name, key);
        }

        return command;
    }

    private static T Execute<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        using DbDataReader reader = command.ExecuteReader(CommandBehavior.SingleResult);
        return read(reader);
    }
}
