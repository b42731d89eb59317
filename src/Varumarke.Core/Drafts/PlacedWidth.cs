namespace Varumarke.Core.Drafts;

/// <summary>How wide something stands in a draft.</summary>
/// <param name="Size">The figure.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct PlacedWidth(double Size, PlacedUnit Unit);
