using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Varumarke.Core.Caching;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// Finished answers by request, and by what they were made of. Reading takes no lock. Bounded: when it is full, the answers
/// that nobody has asked for since the last look go first. Once it is half full an answer is kept when it is asked for the second
/// time: a walk through all pages of all lists throws out nothing that is asked for often, and nothing of it is kept to be collected.
/// </summary>
internal sealed class OutputCache(IOptions<DeliveryApiOptions> options, TimeProvider time)
{
    private readonly OutputCacheOptions _options = options.Value.Cache;
    private readonly BoundedCache<CacheKey, CachedResponse> _responses = new(options.Value.Cache.MaxBytes, options.Value.Cache.MaxBytes / 2, response => response.Tags);

    /// <summary>Stands still as long as nothing has been evicted. An answer is kept only if it stood still while the answer was made.</summary>
    public long Generation => _responses.Generation();

    /// <summary>Whether answers are kept at all.</summary>
    public bool IsEnabled => _options.Enabled;

    public int Count => _responses.Count;

    public long Bytes => _responses.Size;

    public CacheGauge Gauge => new("output", () => Count, () => Bytes, _options.Enabled ? _options.MaxBytes : 0);

    public bool TryGet(in CacheKey key, [NotNullWhen(true)] out CachedResponse? response)
    {
        if (!_responses.TryGet(key, out CachedResponse kept))
        {
            response = null;
            return false;
        }

        if (IsOld(kept))
        {
            _responses.Drop(key, kept);
            response = null;
            return false;
        }

        response = kept;
        return true;
    }

    /// <summary>Keeps an answer whose making began in a <paramref name="generation"/>, unless what it depends on has changed since.</summary>
    public void Keep(CachedResponse response, long generation)
    {
        if (_options.Enabled && response.Body.Length <= _options.MaxEntryBytes)
        {
            _responses.Add(response.Key, response, response.Size, generation);
        }
    }

    /// <summary>Counts a packed form that an answer has come to hold.</summary>
    public void CountPacked(CachedResponse response, int bytes) => _responses.Grow(response.Key, response, bytes);

    /// <summary>Drops the answers that any of the tags went into.</summary>
    public void Evict(IEnumerable<Guid> tags) => _responses.RemoveTagged(tags);

    /// <summary>Drops everything.</summary>
    public void Clear() => _responses.Clear();

    /// <summary>Whether time, or a change that drops nothing (lists in another order), has made an answer old.</summary>
    public bool IsOld(CachedResponse response) =>
        (response.ExpiresAtTicks != long.MaxValue && time.GetUtcNow().UtcTicks >= response.ExpiresAtTicks)
        || (response.Watch is { } watch && !watch.IsCurrent());
}
