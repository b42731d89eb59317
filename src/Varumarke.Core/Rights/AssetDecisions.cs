using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Varumarke.Core.Rights;

/// <summary>
/// The gate's answers, kept until the media item changes or time alone may change them: a list of a thousand pictures is
/// judged without loading a thousand pictures. There is one for all ways out. It is told of a change before anybody else is, so
/// that whoever evicts what was made of an item afterwards never makes it again by the old answer.
/// </summary>
public sealed class AssetDecisions(IAssetGate gate, IPublishedMediaCache media, TimeProvider time)
{
    private const int Capacity = 200_000;
    private readonly ConcurrentDictionary<Guid, AssetDecision> _decisions = new();
    private long _clock;

    /// <summary>The answer for a media item; null when there is none outside the bin.</summary>
    public AssetDecision? Decide(Guid key)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_decisions.TryGetValue(key, out AssetDecision known) && !(known.HoldsUntil <= now))
        {
            return known;
        }

        // The item is always read here, after the clock: one that a caller had read before a change would be judged after it.
        long clock = Volatile.Read(ref _clock);
        if (media.GetById(key) is not IPublishedContent item)
        {
            return null;
        }

        AssetDecision decision = gate.Decide(item, now);
        Keep(key, decision, clock);
        return decision;
    }

    /// <summary>Lets go of an item's answer.</summary>
    public void Forget(Guid key)
    {
        Interlocked.Increment(ref _clock);
        _decisions.TryRemove(key, out _);
    }

    /// <summary>Lets go of all answers.</summary>
    public void ForgetAll()
    {
        Interlocked.Increment(ref _clock);
        _decisions.Clear();
    }

    // An answer reached while an item was being changed is used once and not kept.
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
