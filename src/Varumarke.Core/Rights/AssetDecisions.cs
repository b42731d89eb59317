using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Caching;

namespace Varumarke.Core.Rights;

/// <summary>
/// The gate's answers, kept until the media item changes or time alone may change them: a list of a thousand pictures is
/// judged without loading a thousand pictures. There is one for all ways out. It is told of a change before anybody else is, so
/// that whoever evicts what was made of an item afterwards never makes it again by the old answer.
/// </summary>
public sealed class AssetDecisions(IAssetGate gate, IPublishedMediaCache media, TimeProvider time)
{
    private const int MostAnswers = 200_000;
    private readonly BoundedCache<Guid, Kept> _decisions = new(MostAnswers);

    /// <summary>The answer for a media item; null when there is none outside the bin.</summary>
    public AssetDecision? Decide(Guid key)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_decisions.TryGet(key, out Kept known) && !(known.Decision.HoldsUntil <= now))
        {
            return known.Decision;
        }

        // The item is always read here, after the generation: one that a caller had read before a change would be judged after it.
        long generation = _decisions.Generation(key);
        if (media.GetById(key) is not IPublishedContent item)
        {
            return null;
        }

        AssetDecision decision = gate.Decide(item, now);
        _decisions.Add(key, new Kept(decision), cost: 1, generation);
        return decision;
    }

    /// <summary>Lets go of an item's answer; one that is reached meanwhile is used once and not kept.</summary>
    public void Forget(Guid key) => _decisions.Remove(key);

    /// <summary>Lets go of all answers.</summary>
    public void ForgetAll() => _decisions.Clear();

    private sealed record Kept(AssetDecision Decision);
}
