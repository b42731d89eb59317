namespace Varumarke.Core.Brand;

/// <summary>A pair of examples.</summary>
/// <param name="DoThis">Write like this.</param>
/// <param name="NotThis">Not like this.</param>
/// <param name="Why">Why.</param>
public sealed record BrandExample(string DoThis, string NotThis, string Why);
