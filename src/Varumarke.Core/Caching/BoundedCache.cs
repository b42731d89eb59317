using System.Collections.Concurrent;

namespace Varumarke.Core.Caching;

/// <summary>
/// A cache that never holds more than its limit. Reading takes no lock: a hit only marks the entry as used, and the clock
/// hand that makes room passes over what was used since it last came by. Adding waits for nobody either: what is added while
/// another works inside is let in by that other. What was loaded before a removal is not let in after it: take a
/// <see cref="Generation(TKey)"/> before you read the source, and hand it to <see cref="Add"/>.
/// </summary>
/// <typeparam name="TKey">What an entry is found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="limit">What all entries together may cost.</param>
/// <param name="unproven">
/// Up to what size it takes in everything; beyond, only what has been offered to it before. Where far more is read than there is
/// room for, most is read once: to let it in would throw out what is read often, and make live long what could die young, which
/// costs the collector as much as the reading. Null where everything comes in.
/// </param>
/// <param name="tags">
/// What a value was made of, always the same for the same value. Where there are tags, any removal refuses all that is being
/// loaded, since nobody knows its tags yet. Null where values are found by their keys alone.
/// </param>
public sealed class BoundedCache<TKey, TValue>(long limit, long? unproven = null, Func<TValue, Guid[]>? tags = null)
    where TKey : notnull
    where TValue : class
{
    private const int Stripes = 512;

    // Beyond, whoever adds waits: what waits here is not counted.
    private const int MostWaiting = 256;

    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private readonly Lock _gate = new();
    private readonly long[] _removals = new long[tags is null ? Stripes : 1];
    private readonly TagIndex<Entry>? _byTag = tags is null ? null : new TagIndex<Entry>();

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
    public long Generation(TKey key) => Interlocked.Read(ref _removals[Stripe(key)]);

    /// <summary>The same for a cache with tags, where it is one for all keys.</summary>
    /// <exception cref="InvalidOperationException">There are no tags: each key has a generation of its own.</exception>
    public long Generation() => _byTag is not null ? Interlocked.Read(ref _removals[0]) : throw new InvalidOperationException("Without tags a generation is a key's.");

    /// <summary>Keeps a value, unless its key was removed since the generation was taken, or the value alone costs more than the limit.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, in the place of an earlier one.</param>
    /// <param name="cost">What it costs, in the unit of the limit.</param>
    /// <param name="generation">What <see cref="Generation(TKey)"/> said before the value was read.</param>
    public void Add(TKey key, TValue value, long cost, long generation)
    {
        if (cost <= limit)
        {
            _arrivals.Enqueue(new Arrival(new Entry(key, value, cost), generation, IsGrowth: false));
            LetIn();
        }
    }

    /// <summary>A value that may be kept costs more than was said when it was added.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; another one under the key is not touched.</param>
    /// <param name="more">How much more, in the unit of the limit.</param>
    public void Grow(TKey key, TValue value, long more)
    {
        _arrivals.Enqueue(new Arrival(new Entry(key, value, more), Generation: 0, IsGrowth: true));
        LetIn();
    }

    /// <summary>Lets go of what is kept under a key, and of what is being read for it.</summary>
    public void Remove(TKey key) => Work(() =>
    {
        _removals[Stripe(key)]++;
        LetInLocked();
        if (_entries.TryGetValue(key, out Entry? entry))
        {
            Forget(entry);
        }
    });

    /// <summary>Lets go of one value and of nothing that is being read: it has grown old by itself.</summary>
    public void Drop(TKey key, TValue value) => Work(() =>
    {
        LetInLocked();
        if (Holds(key, value) is { } entry)
        {
            Forget(entry);
        }
    });

    /// <summary>Lets go of every value that meets a condition, and of all that is being read.</summary>
    public void RemoveWhere(Func<TValue, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        Work(() =>
        {
            RefuseAllThatIsBeingRead();
            foreach ((TKey _, Entry entry) in _entries)
            {
                if (predicate(entry.Value))
                {
                    Forget(entry);
                }
            }
        });
    }

    /// <summary>Lets go of what was made of any of the tags, and of all that is being read.</summary>
    /// <param name="of">The tags.</param>
    /// <param name="except">Which keys stay all the same; null for none.</param>
    public void RemoveTagged(IEnumerable<Guid> of, Func<TKey, bool>? except = null)
    {
        ArgumentNullException.ThrowIfNull(of);
        Work(() =>
        {
            RefuseAllThatIsBeingRead();
            foreach (Entry entry in of.SelectMany(tag => _byTag!.With(tag)))
            {
                if (except?.Invoke(entry.Key) != true)
                {
                    Forget(entry);
                }
            }
        });
    }

    /// <summary>Whether anything is kept that was made of a tag.</summary>
    public bool HoldsTag(Guid tag)
    {
        lock (_gate)
        {
            return _byTag!.Contains(tag);
        }
    }

    /// <summary>The tags of all that is kept.</summary>
    public Guid[] Tags()
    {
        lock (_gate)
        {
            return _byTag!.Tags();
        }
    }

    /// <summary>Lets go of everything.</summary>
    public void Clear() => RemoveWhere(_ => true);

    private int Stripe(TKey key) => _removals.Length == 1 ? 0 : (key.GetHashCode() & int.MaxValue) % Stripes;

    private void Work(Action work)
    {
        lock (_gate)
        {
            work();
        }

        LetIn();
    }

    // Whoever finds the gate taken leaves what he brought: the one inside looks once more after he has gone out. To wait instead
    // cost a fourth of the time of making lists on two processors, when the one inside was put aside by the system.
    private void LetIn()
    {
        if (_arrivals.Count > MostWaiting)
        {
            lock (_gate)
            {
                LetInLocked();
            }
        }

        while (!_arrivals.IsEmpty && _gate.TryEnter())
        {
            try
            {
                LetInLocked();
            }
            finally
            {
                _gate.Exit();
            }
        }
    }

    private void LetInLocked()
    {
        while (_arrivals.TryDequeue(out Arrival arrival))
        {
            Entry entry = arrival.Entry;
            if (arrival.IsGrowth)
            {
                if (Holds(entry.Key, entry.Value) is { } grown)
                {
                    grown.Cost += entry.Cost;
                    _size += entry.Cost;
                    MakeRoom();
                }
            }
            else if (Generation(entry.Key) == arrival.Generation)
            {
                TakeIn(entry);
            }
        }
    }

    private void TakeIn(Entry entry)
    {
        bool mustProve = _offered is not null && _size + entry.Cost > unproven;
        if (mustProve && !_offered!.SeesAgain(entry.Key.GetHashCode()))
        {
            return;
        }

        // What has proved itself is not the first to go.
        entry.Used = mustProve;
        if (_entries.TryGetValue(entry.Key, out Entry? earlier))
        {
            Forget(earlier);
        }

        _entries[entry.Key] = entry;
        _byTag?.Add(tags!(entry.Value), entry);
        _clock.Enqueue(entry);
        _size += entry.Cost;
        _count++;
        MakeRoom();
    }

    private Entry? Holds(TKey key, TValue value) =>
        _entries.TryGetValue(key, out Entry? entry) && ReferenceEquals(entry.Value, value) ? entry : null;

    private void RefuseAllThatIsBeingRead()
    {
        // What is being loaded now may be meant as well, and nobody can ask it yet: none of it may come in.
        for (int i = 0; i < _removals.Length; i++)
        {
            _removals[i]++;
        }

        LetInLocked();
    }

    private void Forget(Entry entry)
    {
        if (!entry.Gone)
        {
            entry.Gone = true;
            _entries.TryRemove(new KeyValuePair<TKey, Entry>(entry.Key, entry));
            _byTag?.Remove(tags!(entry.Value), entry);
            _size -= entry.Cost;
            _count--;
        }
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

            Forget(entry);
        }

        // Entries removed one by one stay on the clock until the hand comes; under the limit it never comes.
        if (_clock.Count > (2 * _count) + 64)
        {
            _clock = new Queue<Entry>(_clock.Where(entry => !entry.Gone));
        }
    }

    /// <param name="Entry">What comes in; of what has grown, how much.</param>
    private readonly record struct Arrival(Entry Entry, long Generation, bool IsGrowth);

    private sealed class Entry(TKey key, TValue value, long cost)
    {
        private volatile bool _used;

        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public long Cost { get; set; } = cost;

        public bool Gone { get; set; }

        public bool Used
        {
            get => _used;
            set => _used = value;
        }
    }
}
