namespace Varumarke.DeliveryApi.Expansion;

/// <summary>What a request wants expanded, and which properties it wants at all.</summary>
internal sealed record OutputShape(PropertySelection Expand, PropertySelection Fields)
{
    /// <summary>What a request that says nothing gets: every property, nothing expanded.</summary>
    public static OutputShape Default { get; } = new(PropertySelection.None, PropertySelection.Leaf);
}
