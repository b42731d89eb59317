using Varumarke.Core.Assets;

namespace Varumarke.Core.Rights;

/// <summary>Refusals as they are told to one who asks: in their language, and with what to use instead.</summary>
public sealed class AssetRefusals(AssetSubstitutes substitutes, IAssetLibrary library)
{
    /// <summary>The members of the problem document.</summary>
    /// <param name="decision">Why the asset may not leave; the default of <see cref="AssetAvailability.NotApproved"/> for one that is not there.</param>
    /// <param name="acceptLanguage">The request's <c>Accept-Language</c>.</param>
    public IReadOnlyDictionary<string, object?> Problem(AssetDecision decision, string? acceptLanguage) =>
        AssetRefusal.Problem(decision, SubstituteOf(decision), AssetRefusal.LanguageFor(acceptLanguage));

    // Only one that may leave is named: the key of another would say that it exists.
    private AssetSubstitute? SubstituteOf(AssetDecision decision) =>
        decision is { IsGone: true, SubstituteKey: { } named }
        && substitutes.Follow(named).Deliverable is { } key
        && library.Find(key) is { } asset
            ? new AssetSubstitute(key, asset.Url)
            : null;
}
