namespace Varumarke.Core.Brand;

/// <summary>A strength of the place.</summary>
public sealed record BrandStrength : BrandPage
{
    /// <summary>What it promises.</summary>
    public required string Promise { get; init; }

    /// <summary>Its story.</summary>
    public required string StoryHtml { get; init; }

    /// <summary>What to say of it.</summary>
    public required IReadOnlyList<string> KeyMessages { get; init; }

    /// <summary>What proves it.</summary>
    public required IReadOnlyList<BrandProof> Proof { get; init; }
}
