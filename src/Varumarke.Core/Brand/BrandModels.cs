namespace Varumarke.Core.Brand;

/// <summary>What every page of the brand has.</summary>
public record BrandPage
{
    /// <summary>Key of the document.</summary>
    public required Guid Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it begins with.</summary>
    public required string Preamble { get; init; }

    /// <summary>Who answers for it (sidansvarig).</summary>
    public required string Owner { get; init; }

    /// <summary>How to reach them.</summary>
    public required string OwnerEmail { get; init; }

    /// <summary>When it was last published in this language, UTC.</summary>
    public required DateTime Changed { get; init; }

    /// <summary>Keys of its pictures; each is asked for at the gate before it is named.</summary>
    public required IReadOnlyList<Guid> Images { get; init; }
}

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

/// <summary>A core value.</summary>
/// <param name="Title">The value.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="InPractice">How it shows.</param>
public sealed record BrandValue(string Title, string Meaning, string InPractice);

/// <summary>A pair of examples.</summary>
/// <param name="DoThis">Write like this.</param>
/// <param name="NotThis">Not like this.</param>
/// <param name="Why">Why.</param>
public sealed record BrandExample(string DoThis, string NotThis, string Why);

/// <summary>A colour of the brand.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Hex">As <c>#1a2b3c</c>.</param>
/// <param name="Cmyk">For print.</param>
/// <param name="Ncs">For paint.</param>
/// <param name="Role">Code of what it is for: <c>primary</c>, <c>secondary</c>, <c>accent</c>, <c>background</c>, <c>text</c>, <c>warning</c>.</param>
/// <param name="Usage">How it is used.</param>
public sealed record BrandColour(string Title, string Hex, string Cmyk, string Ncs, string Role, string Usage)
{
    /// <summary>Its contrast with white, computed.</summary>
    public double? OnWhite => Contrast.Between(Hex, "#ffffff");

    /// <summary>Its contrast with black, computed.</summary>
    public double? OnBlack => Contrast.Between(Hex, "#000000");
}

/// <summary>A typeface of the brand.</summary>
/// <param name="Family">Its name.</param>
/// <param name="Role">Code of what it is for: <c>headings</c>, <c>body</c>, <c>office</c>, <c>digital</c>.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="Fallback">What stands in for it.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Usage">How it is used.</param>
public sealed record BrandTypeface(string Family, string Role, IReadOnlyList<string> Weights, string Fallback, string Licence, string Usage);

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

/// <summary>A proof of a strength.</summary>
/// <param name="Claim">What is claimed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Year">Of which year.</param>
public sealed record BrandProof(string Claim, string Source, string Year);

/// <summary>An area that the place wants to be known for.</summary>
public sealed record BrandProfileArea : BrandPage
{
    /// <summary>How it is today.</summary>
    public required string TodayHtml { get; init; }

    /// <summary>How it should be.</summary>
    public required string WantedHtml { get; init; }

    /// <summary>Its story.</summary>
    public required string StoryHtml { get; init; }
}

/// <summary>An approved text in three lengths.</summary>
public sealed record BrandCopy : BrandPage
{
    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>Codes of those whom it speaks to.</summary>
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>At most 160 characters.</summary>
    public required string Short { get; init; }

    /// <summary>At most 500 characters.</summary>
    public required string Medium { get; init; }

    /// <summary>The long one, as markup.</summary>
    public required string LongHtml { get; init; }

    /// <summary>The long one, as plain text.</summary>
    public required string Long { get; init; }

    /// <summary>The first moment when it may not be used any more.</summary>
    public DateTimeOffset? UsableUntil { get; init; }
}
