namespace Varumarke.Core.Rights;

/// <summary>Where the substitutes of an asset led.</summary>
/// <param name="Deliverable">The first on the way that may leave, which is the asset itself when it may; null when none may.</param>
/// <param name="Keys">All that were asked, the asset first: when one of them changes, the trail may lead elsewhere.</param>
/// <param name="HoldsUntil">The moment when time alone may change where it leads.</param>
public sealed record AssetTrail(Guid? Deliverable, IReadOnlyList<Guid> Keys, DateTimeOffset? HoldsUntil);
