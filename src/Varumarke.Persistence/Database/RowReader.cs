using System.Data.Common;

namespace Varumarke.Persistence.Database;

/// <summary>A row's columns one after the other, in the order in which the statement names them.</summary>
internal sealed class RowReader(DbDataReader reader)
{
    private int _next;

    public bool MoveNext()
    {
        _next = 0;
        return reader.Read();
    }

    public int Int() => reader.GetInt32(_next++);

    public int? IntOrNull() => TakeNull() ? null : Int();

    public long Long() => reader.GetInt64(_next++);

    public long? LongOrNull() => TakeNull() ? null : Long();

    public bool Bool() => reader.GetBoolean(_next++);

    public Guid Guid() => reader.GetGuid(_next++);

    public Guid? GuidOrNull() => TakeNull() ? null : Guid();

    public string Text() => reader.GetString(_next++);

    public string? TextOrNull() => TakeNull() ? null : Text();

    /// <summary>SQLite's text has no kind; every date in this database is UTC.</summary>
    public DateTime Date() => DateTime.SpecifyKind(reader.GetDateTime(_next++), DateTimeKind.Utc);

    private bool TakeNull()
    {
        if (!reader.IsDBNull(_next))
        {
            return false;
        }

        _next++;
        return true;
    }
}
