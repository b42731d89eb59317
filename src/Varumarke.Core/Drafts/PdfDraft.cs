namespace Varumarke.Core.Drafts;

/// <summary>What is read of a PDF.</summary>
public sealed record PdfDraft
{
    /// <summary>Its words.</summary>
    public required string Words { get; init; }

    /// <summary>The pictures on its pages, with how wide they stand on paper.</summary>
    public IReadOnlyList<PlacedPicture> Pictures { get; init; } = [];

    /// <summary>The colours of its areas, lines and letters that are said in red, green and blue, as <c>#1a2b3c</c>, the most used first.</summary>
    public IReadOnlyList<string> Colours { get; init; } = [];

    /// <summary>Whether some are said in printing inks, which look different on every paper.</summary>
    public bool HasInks { get; init; }

    /// <summary>Whether all of it was read: every page, every picture that is large enough to be one.</summary>
    public bool IsWhole { get; init; }
}
