using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Rights;

namespace Varumarke.DeliveryApi.Rights;

/// <summary>
/// The gate's answers, kept until the media item changes or time alone may change them: a list of a thousand pictures is
/// judged without loading a thousand pictures.
/// </summary>
internal sealed class AssetDecisions(IAssetGate gate, IPublishedMediaCache media, TimeProvider time)
{
    private const int Capacity = 200_000;
    private readonly ConcurrentDictionary<Guid, AssetDecision> _decisions = new();
    private long _clock;

    public AssetDecision Decide(IPublishedContent item) => Decide(item.Key, () => item)!.Value;

    /// <summary>The answer for a key; null when there is no such media item.</summary>
    public AssetDecision? Decide(Guid key) => Decide(key, () => media.GetById(key));

    public void Forget(Guid key)
    {
        Interlocked.Increment(ref _clock);
        _decisions.TryRemove(key, out _);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _clock);
        _decisions.Clear();
    }

    private AssetDecision? Decide(Guid key, Func<IPublishedContent?> load)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_decisions.TryGetValue(key, out AssetDecision known) && !(known.HoldsUntil <= now))
        {
            return known;
        }

        long clock = Volatile.Read(ref _clock);
        if (load() is not { } item)
        {
            return null;
        }

        AssetDecision decision = gate.Decide(item, now);
        Keep(key, decision, clock);
        return decision;
    }

    // An answer reached while the item was being changed is used once and not kept.
    private void Keep(Guid key, AssetDecision decision, long clock)
    {
        if (_decisions.Count >= Capacity)
        {
            _decisions.Clear();
        }

        _decisions[key] = decision;
        if (Volatile.Read(ref _clock) != clock)
        {
            _decisions.TryRemove(key, out _);
        }
    }
}
