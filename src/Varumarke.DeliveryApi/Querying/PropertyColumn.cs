using System.Collections.Concurrent;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>The values of one property, in one culture and segment, of the items that were asked about.</summary>
internal sealed class PropertyColumn
{
    // Measured: an entry of the dictionary with its place in it, and what stands around a value.
    private const int EntryBytes = 72;
    private const int ValueBytes = 96;

    // A choice of few is one object each, however many items have made it.
    private const int MaxShared = 1024;
    private const int LongestShared = 64;

    private readonly ConcurrentDictionary<Guid, PropertyScalars> _values = new();
    private readonly ConcurrentDictionary<string, PropertyScalars> _shared = new();
    private int _sharedCount;
    private long _bytes;
    private long _lastUsed;

    /// <summary>What it takes of the heap.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>When it was last asked for, by the clock of whoever asks.</summary>
    public long LastUsed
    {
        get => Volatile.Read(ref _lastUsed);
        set => Volatile.Write(ref _lastUsed, value);
    }

    public bool Contains(Guid key) => _values.ContainsKey(key);

    public PropertyScalars? Find(Guid key) => _values.GetValueOrDefault(key);

    public void Set(Guid key, PropertyScalars scalars)
    {
        PropertyScalars kept = Shared(scalars);
        Remove(key);
        if (_values.TryAdd(key, kept))
        {
            Interlocked.Add(ref _bytes, Cost(kept));
        }
    }

    public void Remove(Guid key)
    {
        if (_values.TryRemove(key, out PropertyScalars? scalars))
        {
            Interlocked.Add(ref _bytes, -Cost(scalars));
        }
    }

    private PropertyScalars Shared(PropertyScalars scalars)
    {
        if (scalars.IsEmpty)
        {
            return PropertyScalars.Empty;
        }

        if (scalars.Values.Count > 1 || scalars.Names.Length > 0 || scalars.Values[0].Length > LongestShared)
        {
            return scalars;
        }

        return _shared.TryGetValue(scalars.Values[0], out PropertyScalars? same) ? same
            : Interlocked.Increment(ref _sharedCount) <= MaxShared ? _shared.GetOrAdd(scalars.Values[0], scalars) : scalars;
    }

    private long Cost(PropertyScalars scalars)
    {
        if (scalars.IsEmpty || (scalars.Values.Count == 1 && _shared.TryGetValue(scalars.Values[0], out PropertyScalars? same) && ReferenceEquals(same, scalars)))
        {
            return EntryBytes;
        }

        long size = EntryBytes + (scalars.Names.Length * 16L);
        foreach (string value in scalars.Values)
        {
            size += ValueBytes + (value.Length * 2L);
        }

        return size;
    }
}
