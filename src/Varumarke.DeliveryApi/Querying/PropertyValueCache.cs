using System.Collections.Concurrent;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// The values of the properties that queries have asked for: a column per property, culture and segment, filled as items are
/// judged. Bounded by bytes; when it is full, the columns that have not been asked for longest go, and what one column
/// alone holds beyond that is not kept.
/// </summary>
/// <param name="maxBytes">What all columns together may take of the heap.</param>
internal sealed class PropertyValueCache(long maxBytes = PropertyValueCache.DefaultBytes)
{
    private const long DefaultBytes = 128 * 1024 * 1024;
    private const int MaxColumns = 64;

    private readonly ConcurrentDictionary<(string Alias, string? Culture, string? Segment), PropertyColumn> _columns = new();
    private readonly Lock _evicting = new();
    private readonly ForgottenKeys _forgotten = new();
    private long _used;

    /// <summary>Stands still as long as nothing is forgotten.</summary>
    public long Generation => _forgotten.Generation;

    /// <summary>The column of a property, which stays what it is for as long as it is held, even when it has been dropped here.</summary>
    public PropertyColumn Column(string alias, string? culture, string? segment)
    {
        (string, string?, string?) name = (alias.ToUpperInvariant(), culture?.ToUpperInvariant(), segment);
        if (!_columns.TryGetValue(name, out PropertyColumn? column))
        {
            MakeRoom(MaxColumns - 1, maxBytes);
            column = _columns.GetOrAdd(name, static _ => new PropertyColumn());
        }

        column.LastUsed = Interlocked.Increment(ref _used);
        return column;
    }

    /// <summary>Keeps a value that was read since the generation stood at <paramref name="generation"/>, where there is room for it.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(PropertyColumn column, Guid key, PropertyScalars scalars, long generation)
    {
        if (column.Bytes >= maxBytes)
        {
            return false;
        }

        // A value read while its item was being changed is used once and not kept.
        column.Set(key, scalars);
        if (!_forgotten.Contains(key, generation))
        {
            return true;
        }

        column.Remove(key);
        return false;
    }

    /// <summary>Lets the columns go that have not been asked for longest, until what is left fits.</summary>
    public void MakeRoom() => MakeRoom(MaxColumns, maxBytes);

    public void Forget(IReadOnlyCollection<Guid> keys)
    {
        _forgotten.Add(keys);
        foreach (Guid key in keys)
        {
            foreach (PropertyColumn column in _columns.Values)
            {
                column.Remove(key);
            }
        }
    }

    public void Clear()
    {
        _forgotten.AddAll();
        _columns.Clear();
    }

    private void MakeRoom(int columns, long bytes)
    {
        lock (_evicting)
        {
            foreach (var (name, column) in _columns.OrderByDescending(pair => pair.Value.LastUsed).ToArray())
            {
                bytes -= column.Bytes;
                if (--columns < 0 || bytes < 0)
                {
                    _columns.TryRemove(name, out _);
                }
            }
        }
    }
}
