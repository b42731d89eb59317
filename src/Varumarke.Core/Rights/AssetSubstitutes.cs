namespace Varumarke.Core.Rights;

/// <summary>
/// Follows the substitutes that editors named, from one that has gone to the first that may leave: a picture that took the place
/// of another may itself have been replaced. A circle, or a way that is longer than anybody means, leads nowhere.
/// </summary>
public sealed class AssetSubstitutes(AssetDecisions decisions)
{
    private const int MaxSteps = 20;

    /// <summary>The way from a media item that was picked, or asked for, to what may be shown.</summary>
    public AssetTrail Follow(Guid key)
    {
        List<Guid> keys = [key];
        DateTimeOffset? holdsUntil = null;
        while (decisions.Decide(keys[^1]) is { } decision)
        {
            holdsUntil = AssetRights.Earlier(holdsUntil, decision.HoldsUntil);
            if (decision.IsDeliverable)
            {
                return new AssetTrail(keys[^1], keys, holdsUntil);
            }

            if (decision.SubstituteKey is not { } next || keys.Contains(next) || keys.Count > MaxSteps)
            {
                break;
            }

            keys.Add(next);
        }

        return new AssetTrail(null, keys, holdsUntil);
    }
}
