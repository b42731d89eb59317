namespace Varumarke.Core.Brand;

/// <summary>A proof of a strength.</summary>
/// <param name="Claim">What is claimed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Year">Of which year.</param>
public sealed record BrandProof(string Claim, string Source, string Year);
