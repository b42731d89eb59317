using System.Collections.Concurrent;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>
/// The values of the properties that queries have asked for: a column per property, culture and segment, filled as items are
/// judged. Bounded; when it is full it begins anew.
/// </summary>
internal sealed class PropertyValueCache
{
    private const int MaxColumns = 64;
    private const int MaxValues = 1_000_000;

    private readonly ConcurrentDictionary<(string Alias, string? Culture, string? Segment), ConcurrentDictionary<Guid, PropertyScalars>> _columns = new();
    private int _values;
    private long _clock;

    public PropertyScalars GetOrAdd(Guid key, string alias, string? culture, string? segment, Func<PropertyScalars> read)
    {
        ConcurrentDictionary<Guid, PropertyScalars> column = Column((alias.ToUpperInvariant(), culture?.ToUpperInvariant(), segment));
        if (column.TryGetValue(key, out PropertyScalars? known))
        {
            return known;
        }

        long clock = Volatile.Read(ref _clock);
        PropertyScalars scalars = read();
        Keep(column, key, scalars, clock);
        return scalars;
    }

    /// <summary>Stands still as long as nothing is forgotten.</summary>
    public long Clock => Volatile.Read(ref _clock);

    /// <summary>Keeps a value that was read since the clock stood at <paramref name="clock"/>.</summary>
    public void Add(Guid key, string alias, string? culture, string? segment, PropertyScalars scalars, long clock) =>
        Keep(Column((alias.ToUpperInvariant(), culture?.ToUpperInvariant(), segment)), key, scalars, clock);

    /// <summary>Those of several items whose value is not known.</summary>
    public IEnumerable<Guid> Missing(IEnumerable<Guid> keys, string alias, string? culture, string? segment)
    {
        ConcurrentDictionary<Guid, PropertyScalars> column = Column((alias.ToUpperInvariant(), culture?.ToUpperInvariant(), segment));
        return keys.Where(key => !column.ContainsKey(key));
    }

    public void Forget(IEnumerable<Guid> keys)
    {
        Interlocked.Increment(ref _clock);
        foreach (Guid key in keys)
        {
            foreach (ConcurrentDictionary<Guid, PropertyScalars> column in _columns.Values)
            {
                if (column.TryRemove(key, out _))
                {
                    Interlocked.Decrement(ref _values);
                }
            }
        }
    }

    public void Clear()
    {
        Interlocked.Increment(ref _clock);
        _columns.Clear();
        Volatile.Write(ref _values, 0);
    }

    private ConcurrentDictionary<Guid, PropertyScalars> Column((string Alias, string? Culture, string? Segment) name)
    {
        if (_columns.TryGetValue(name, out ConcurrentDictionary<Guid, PropertyScalars>? column))
        {
            return column;
        }

        if (_columns.Count >= MaxColumns)
        {
            Clear();
        }

        return _columns.GetOrAdd(name, static _ => new());
    }

    // A value read while its item was being changed is used once and not kept.
    private void Keep(ConcurrentDictionary<Guid, PropertyScalars> column, Guid key, PropertyScalars scalars, long clock)
    {
        if (Interlocked.Increment(ref _values) > MaxValues)
        {
            Clear();
            return;
        }

        column[key] = scalars;
        if (Volatile.Read(ref _clock) != clock && column.TryRemove(key, out _))
        {
            Interlocked.Decrement(ref _values);
        }
    }
}
