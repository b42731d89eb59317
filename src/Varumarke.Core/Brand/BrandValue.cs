namespace Varumarke.Core.Brand;

/// <summary>A core value.</summary>
/// <param name="Title">The value.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="InPractice">How it shows.</param>
public sealed record BrandValue(string Title, string Meaning, string InPractice);
