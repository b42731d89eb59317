using Varumarke.Core.Assets;
using Varumarke.Core.Problems;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Refusals;

/// <summary>Refusals as they are told to one who asks, with what to use instead.</summary>
public sealed class AssetRefusals(AssetSubstitutes substitutes, IAssetLibrary library, TimeProvider time)
{
    /// <summary>The problem document.</summary>
    /// <param name="decision">Why the asset may not leave; the default of <see cref="AssetAvailability.NotApproved"/> for one that is not there.</param>
    public Problem Problem(AssetDecision decision) => AssetRefusal.Problem(Told(decision), SubstituteOf(decision));

    /// <summary>The decision as it is told: a day of withdrawal that has not come, on an asset that is withdrawn already, is not when it went.</summary>
    public AssetDecision Told(AssetDecision decision) => decision.Since > time.GetUtcNow() ? decision with { Since = null } : decision;

    /// <summary>What to use instead. Only one that may leave is named: the key of another would say that it exists.</summary>
    public AssetSubstitute? SubstituteOf(AssetDecision decision) =>
        decision is { IsGone: true, SubstituteKey: { } named }
        && substitutes.Follow(named).Deliverable is { } key
        && library.Find(key) is { } asset
            ? new AssetSubstitute(key, asset.Url)
            : null;
}
