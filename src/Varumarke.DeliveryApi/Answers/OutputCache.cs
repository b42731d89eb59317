using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Varumarke.Core.Caching;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// Finished answers by request, and by what they were made of. Reading takes no lock. Bounded: when it is full, the answers
/// that nobody has asked for since the last look go first.
/// </summary>
internal sealed class OutputCache(IOptions<DeliveryApiOptions> options, TimeProvider time)
{
    private readonly OutputCacheOptions _options = options.Value.Cache;
    private readonly ConcurrentDictionary<CacheKey, CachedResponse> _responses = new();
    private readonly ResponsesByTag _byTag = new();
    private readonly Queue<CachedResponse> _queue = new();
    private readonly Lock _lock = new();
    private int _count;
    private long _bytes;
    private long _clock;

    /// <summary>Stands still as long as nothing has been evicted. An answer is kept only if it stood still while the answer was made.</summary>
    public long Clock => Volatile.Read(ref _clock);

    /// <summary>Whether answers are kept at all.</summary>
    public bool IsEnabled => _options.Enabled;

    public int Count => Volatile.Read(ref _count);

    public long Bytes => Volatile.Read(ref _bytes);

    public CacheGauge Gauge => new("output", () => Count, () => Bytes, _options.Enabled ? _options.MaxBytes : 0);

    public bool TryGet(in CacheKey key, [NotNullWhen(true)] out CachedResponse? response)
    {
        if (!_responses.TryGetValue(key, out response))
        {
            return false;
        }

        if (IsOld(response))
        {
            Remove(response);
            response = null;
            return false;
        }

        if (!response.WasUsed)
        {
            response.WasUsed = true;
        }

        return true;
    }

    /// <summary>Keeps an answer that was begun when the clock stood at <paramref name="begun"/>.</summary>
    public void Keep(CachedResponse response, long begun)
    {
        if (!_options.Enabled || response.Body.Length > _options.MaxEntryBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (_clock != begun)
            {
                return;
            }

            if (_responses.TryGetValue(response.Key, out CachedResponse? old))
            {
                RemoveLocked(old);
            }

            Add(response);
            MakeRoom();
        }
    }

    /// <summary>Counts a packed form that an answer has come to hold.</summary>
    public void CountPacked(CachedResponse response, int bytes)
    {
        lock (_lock)
        {
            bool isKept = _responses.TryGetValue(response.Key, out CachedResponse? kept) && ReferenceEquals(kept, response);
            response.PackedBytes += bytes;
            if (isKept)
            {
                _bytes += bytes;
                MakeRoom();
            }
        }
    }

    /// <summary>Drops the answers that any of the tags went into.</summary>
    public void Evict(IEnumerable<Guid> tags)
    {
        lock (_lock)
        {
            _clock++;
            foreach (Guid tag in tags)
            {
                foreach (CachedResponse response in _byTag.With(tag))
                {
                    RemoveLocked(response);
                }
            }
        }
    }

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _clock++;
            _responses.Clear();
            _byTag.Clear();
            _queue.Clear();
            _count = 0;
            _bytes = 0;
        }
    }

    /// <summary>Whether time, or a change that drops nothing (lists in another order), has made an answer old.</summary>
    public bool IsOld(CachedResponse response) =>
        (response.ExpiresAtTicks != long.MaxValue && time.GetUtcNow().UtcTicks >= response.ExpiresAtTicks)
        || (response.Watch is { } watch && !watch.IsCurrent());

    private void Remove(CachedResponse response)
    {
        lock (_lock)
        {
            RemoveLocked(response);
        }
    }

    private void Add(CachedResponse response)
    {
        _responses[response.Key] = response;
        _queue.Enqueue(response);
        _count++;
        _bytes += response.Size;
        _byTag.Add(response);
    }

    private void RemoveLocked(CachedResponse response)
    {
        if (!_responses.TryRemove(new KeyValuePair<CacheKey, CachedResponse>(response.Key, response)))
        {
            return;
        }

        _count--;
        _bytes -= response.Size;
        _byTag.Remove(response);
    }

    private void MakeRoom()
    {
        // The queue also holds what has been evicted meanwhile; it is cleaned as it is walked, and before it outgrows the cache.
        while ((_bytes > _options.MaxBytes || _queue.Count > (2 * _count) + 1000) && _queue.TryDequeue(out CachedResponse? oldest))
        {
            bool isKept = _responses.TryGetValue(oldest.Key, out CachedResponse? kept) && ReferenceEquals(kept, oldest);
            if (!isKept)
            {
                continue;
            }

            if (oldest.WasUsed || _bytes <= _options.MaxBytes)
            {
                oldest.WasUsed = false;
                _queue.Enqueue(oldest);
            }
            else
            {
                RemoveLocked(oldest);
            }
        }
    }
}
