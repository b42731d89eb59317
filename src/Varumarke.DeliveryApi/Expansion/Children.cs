namespace Varumarke.DeliveryApi.Expansion;

/// <summary>What <c>$all</c> says of every property that is not named.</summary>
internal sealed record Children(PropertySelection Selection);
