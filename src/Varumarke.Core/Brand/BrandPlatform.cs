namespace Varumarke.Core.Brand;

/// <summary>The brand platform in one language. Members whose names end in <c>Html</c> hold the editors' markup.</summary>
public sealed record BrandPlatform : BrandPage
{
    /// <summary>The vision in a sentence.</summary>
    public required string Vision { get; init; }

    /// <summary>What the vision means.</summary>
    public required string VisionHtml { get; init; }

    /// <summary>The promise in a sentence.</summary>
    public required string Promise { get; init; }

    /// <summary>What the promise means.</summary>
    public required string PromiseHtml { get; init; }

    /// <summary>Where the place stands among others.</summary>
    public required string PositioningHtml { get; init; }

    /// <summary>What it goes by.</summary>
    public required IReadOnlyList<BrandValue> CoreValues { get; init; }

    /// <summary>How it speaks.</summary>
    public required string ToneHtml { get; init; }

    /// <summary>How it speaks, in pairs of examples.</summary>
    public required IReadOnlyList<BrandExample> Examples { get; init; }

    /// <summary>How it looks in pictures.</summary>
    public required string ImageryHtml { get; init; }

    /// <summary>Its colours.</summary>
    public required IReadOnlyList<BrandColour> Colours { get; init; }

    /// <summary>Its typefaces.</summary>
    public required IReadOnlyList<BrandTypeface> Typefaces { get; init; }

    /// <summary>Keys of its logos; each is asked for at the gate before it is named.</summary>
    public required IReadOnlyList<Guid> Logos { get; init; }

    /// <summary>How the logos are used.</summary>
    public required string LogoRulesHtml { get; init; }
}
