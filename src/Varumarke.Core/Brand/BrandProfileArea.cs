namespace Varumarke.Core.Brand;

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
