namespace Varumarke.Core.Brand;

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
