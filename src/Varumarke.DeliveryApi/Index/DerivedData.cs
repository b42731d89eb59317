using System.Collections.Concurrent;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// What has been worked out of all items of a tree (an order, the items that a condition holds for) and goes on from one
/// generation of the tree to the next: made once, then brought up to date by looking at what has changed. Bounded; what has not
/// been asked for longest goes first.
/// </summary>
internal sealed class DerivedData<T>(int capacity)
    where T : class
{
    private readonly ConcurrentDictionary<object, Entry> _entries = new();
    private readonly Lock _evicting = new();
    private long _clock;

    public bool Contains(object key) => _entries.ContainsKey(key);

    /// <param name="key">What it is, comparable by value.</param>
    /// <param name="log">The generation that it is wanted for.</param>
    /// <param name="make">Makes it anew.</param>
    /// <param name="update">Makes it of an earlier one and the slots that have changed since.</param>
    public T Get(object key, ChangeLog log, Func<T> make, Func<T, HashSet<int>, T> update)
    {
        if (!_entries.TryGetValue(key, out Entry? entry))
        {
            MakeRoom();
            entry = _entries.GetOrAdd(key, static _ => new Entry());
        }

        entry.LastUsed = Interlocked.Increment(ref _clock);
        return entry.Get(log, make, update);
    }

    private void MakeRoom()
    {
        if (_entries.Count < capacity)
        {
            return;
        }

        lock (_evicting)
        {
            foreach (object key in _entries.OrderBy(pair => pair.Value.LastUsed).Take(_entries.Count - capacity + 1).Select(pair => pair.Key).ToArray())
            {
                _entries.TryRemove(key, out _);
            }
        }
    }

    private sealed class Entry
    {
        // A slow reader may still hold a tree that others have gone on from.
        private const int Kept = 4;
        private readonly Lock _lock = new();
        private readonly List<(long Generation, T Value)> _known = [];
        private long _lastUsed;

        public long LastUsed
        {
            get => Volatile.Read(ref _lastUsed);
            set => Volatile.Write(ref _lastUsed, value);
        }

        // Who asks for the same meanwhile waits, rather than doing the same work.
        public T Get(ChangeLog log, Func<T> make, Func<T, HashSet<int>, T> update)
        {
            lock (_lock)
            {
                int at = _known.FindLastIndex(known => known.Generation <= log.Generation);
                if (at >= 0 && _known[at].Generation == log.Generation)
                {
                    return _known[at].Value;
                }

                T value = at >= 0 && log.Since(_known[at].Generation) is { } changed ? update(_known[at].Value, changed) : make();
                _known.Insert(at + 1, (log.Generation, value));
                if (_known.Count > Kept)
                {
                    _known.RemoveAt(0);
                }

                return value;
            }
        }
    }
}
