using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Varumarke.Core.Caching;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Finished;

/// <summary>
/// The renditions that are asked for often, in memory. Reading takes no lock. Bounded: when it is full, those that nobody has
/// asked for since the last look go first.
/// </summary>
internal sealed class HotRenditions(IOptions<RenditionsOptions> options)
{
    // Measured on the heap: the entry, its key, its node and its places in table, set and queue.
    private const int Overhead = 700;
    private readonly long _maxBytes = options.Value.MaxMemoryBytes;
    private readonly int _maxEntry = options.Value.MaxMemoryEntryBytes;
    private readonly ConcurrentDictionary<RenditionKey, Entry> _entries = new();
    private readonly Dictionary<Guid, HashSet<RenditionKey>> _byMedia = [];
    private readonly Queue<Entry> _queue = new();
    private readonly Lock _lock = new();
    private long _bytes;

    public long Bytes => Volatile.Read(ref _bytes);

    public int Count => _entries.Count;

    public CacheGauge Gauge => new("renditions", () => Count, () => Bytes, _maxBytes);

    /// <summary>Whether one of this size would be kept.</summary>
    public bool Takes(long length) => length <= _maxEntry && length + Overhead <= _maxBytes;

    public bool TryGet(RenditionKey key, [NotNullWhen(true)] out byte[]? bytes)
    {
        if (!_entries.TryGetValue(key, out Entry? entry))
        {
            bytes = null;
            return false;
        }

        if (!entry.WasUsed)
        {
            entry.WasUsed = true;
        }

        bytes = entry.Bytes;
        return true;
    }

    public void Keep(RenditionKey key, byte[] bytes)
    {
        if (!Takes(bytes.Length))
        {
            return;
        }

        var entry = new Entry(key, bytes);
        lock (_lock)
        {
            if (!_entries.TryAdd(key, entry))
            {
                return;
            }

            if (!_byMedia.TryGetValue(key.MediaKey, out HashSet<RenditionKey>? keys))
            {
                _byMedia.Add(key.MediaKey, keys = []);
            }

            keys.Add(key);
            _queue.Enqueue(entry);
            _bytes += Size(entry);
            MakeRoom();
        }
    }

    /// <summary>Whether anything is here that was made of a media item.</summary>
    public bool Holds(Guid mediaKey)
    {
        lock (_lock)
        {
            return _byMedia.ContainsKey(mediaKey);
        }
    }

    /// <summary>The media items that renditions are here of.</summary>
    public Guid[] MediaKeys()
    {
        lock (_lock)
        {
            return [.. _byMedia.Keys];
        }
    }

    /// <summary>Lets go of what was made of a media item, except for one edition of it.</summary>
    public void Remove(Guid mediaKey, string? exceptEdition)
    {
        lock (_lock)
        {
            foreach (RenditionKey key in _byMedia.TryGetValue(mediaKey, out HashSet<RenditionKey>? keys) ? keys.ToArray() : [])
            {
                if (key.Edition != exceptEdition)
                {
                    Remove(_entries[key]);
                }
            }
        }
    }

    private static long Size(Entry entry) => Overhead + entry.Bytes.Length;

    private void MakeRoom()
    {
        // The queue also holds what has been removed meanwhile; it is cleaned as it is walked, and before it outgrows the cache.
        while ((_bytes > _maxBytes || _queue.Count > (2 * _entries.Count) + 1000) && _queue.TryDequeue(out Entry? oldest))
        {
            bool isKept = _entries.TryGetValue(oldest.Key, out Entry? kept) && ReferenceEquals(kept, oldest);
            if (!isKept)
            {
                continue;
            }

            if (oldest.WasUsed || _bytes <= _maxBytes)
            {
                oldest.WasUsed = false;
                _queue.Enqueue(oldest);
            }
            else
            {
                Remove(oldest);
            }
        }
    }

    private void Remove(Entry entry)
    {
        _entries.TryRemove(entry.Key, out _);
        _bytes -= Size(entry);
        HashSet<RenditionKey> keys = _byMedia[entry.Key.MediaKey];
        keys.Remove(entry.Key);
        if (keys.Count == 0)
        {
            _byMedia.Remove(entry.Key.MediaKey);
        }
    }

    private sealed class Entry(RenditionKey key, byte[] bytes)
    {
        public RenditionKey Key { get; } = key;

        public byte[] Bytes { get; } = bytes;

        public bool WasUsed { get; set; }
    }
}
