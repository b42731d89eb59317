using System.Collections.Concurrent;

namespace Varumarke.Core.Caching;

/// <summary>
/// A cache that never holds more than its limit. Reading takes no lock: a hit only marks the entry as used, and the clock
/// hand that makes room passes over what was used since it last came by. What was loaded before a removal is not let in
/// after it: take a <see cref="Stamp"/> before you read the source, and hand it to <see cref="Add"/>.
/// </summary>
/// <typeparam name="TKey">What an entry is found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="limit">What all entries together may cost.</param>
/// <param name="unproven">
/// Up to what size it takes in everything; beyond, only what has been offered to it before. Where far more is read than there is
/// room for, most is read once: to let it in would throw out what is read often, and make live long what could die young, which
/// costs the collector as much as the reading. Null where everything comes in.
/// </param>
public sealed class BoundedCache<TKey, TValue>(long limit, long? unproven = null)
    where TKey : notnull
    where TValue : class
{
    private const int Stripes = 512;

    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Lock _gate = new();
    private readonly long[] _removals = new long[Stripes];

    private readonly RecentlySeen? _offered = unproven is null ? null : new RecentlySeen();
    private Queue<Entry> _clock = new();
    private long _size;

    // Kept here, since asking the dictionary for its count stops everybody who writes.
    private int _count;

    /// <summary>What all entries together cost at this moment.</summary>
    public long Size => Interlocked.Read(ref _size);

    /// <summary>How many entries there are at this moment.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Finds what is kept under a key; it is not the next to go then.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        if (!_entries.TryGetValue(key, out Entry? entry))
        {
            value = null!;
            return false;
        }

        if (!entry.Used)
        {
            entry.Used = true;
        }

        value = entry.Value;
        return true;
    }

    /// <summary>What <see cref="Add"/> wants to be told: it changes when the key is removed, now and then also when another is.</summary>
    public long Stamp(TKey key) => Interlocked.Read(ref _removals[Stripe(key)]);

    /// <summary>Keeps a value, unless its key was removed since the stamp was taken, or the value alone costs more than the limit.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, in the place of an earlier one.</param>
    /// <param name="cost">What it costs, in the unit of the limit.</param>
    /// <param name="stamp">What <see cref="Stamp"/> said before the value was read.</param>
    public void Add(TKey key, TValue value, long cost, long stamp)
    {
        if (cost > limit)
        {
            return;
        }

        lock (_gate)
        {
            bool mustProve = _offered is not null && _size + cost > unproven;
            if (Stamp(key) != stamp || (mustProve && !_offered!.SeesAgain(key.GetHashCode())))
            {
                return;
            }

            // What has proved itself is not the first to go.
            var entry = new Entry(key, value, cost) { Used = mustProve };
            if (_entries.TryGetValue(key, out Entry? earlier))
            {
                Forget(earlier);
            }

            _entries[key] = entry;
            _clock.Enqueue(entry);
            _size += cost;
            _count++;
            MakeRoom();
        }
    }

    /// <summary>Lets go of what is kept under a key, and of what is being read for it.</summary>
    public void Remove(TKey key)
    {
        lock (_gate)
        {
            _removals[Stripe(key)]++;
            if (_entries.TryRemove(key, out Entry? entry))
            {
                Forget(entry);
            }
        }
    }

    /// <summary>Lets go of every value that meets a condition, and of all that is being read.</summary>
    public void RemoveWhere(Func<TValue, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        lock (_gate)
        {
            // What is being loaded now may match as well, and nobody can ask it yet: none of it may come in.
            for (int i = 0; i < Stripes; i++)
            {
                _removals[i]++;
            }

            foreach ((TKey key, Entry entry) in _entries)
            {
                if (predicate(entry.Value) && _entries.TryRemove(key, out _))
                {
                    Forget(entry);
                }
            }
        }
    }

    /// <summary>Lets go of everything.</summary>
    public void Clear() => RemoveWhere(_ => true);

    private static int Stripe(TKey key) => (key.GetHashCode() & int.MaxValue) % Stripes;

    private void Forget(Entry entry)
    {
        entry.Gone = true;
        _size -= entry.Cost;
        _count--;
    }

    private void MakeRoom()
    {
        while (_size > limit && _clock.TryDequeue(out Entry? entry))
        {
            if (entry.Gone)
            {
                continue;
            }

            if (entry.Used)
            {
                entry.Used = false;
                _clock.Enqueue(entry);
                continue;
            }

            _entries.TryRemove(entry.Key, out _);
            Forget(entry);
        }

        // Entries removed one by one stay on the clock until the hand comes; under the limit it never comes.
        if (_clock.Count > (2 * _count) + 64)
        {
            _clock = new Queue<Entry>(_clock.Where(entry => !entry.Gone));
        }
    }

    private sealed class Entry(TKey key, TValue value, long cost)
    {
        private volatile bool _used;

        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public long Cost { get; } = cost;

        public bool Gone { get; set; }

        public bool Used
        {
            get => _used;
            set => _used = value;
        }
    }
}
