using Varumarke.Core.Problems;

namespace Varumarke.Portal.Texts;

/// <summary>The words of the page of texts.</summary>
public static class TextWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("Ready texts", "Färdiga texter");

    /// <summary>What the page is.</summary>
    public static Wording Lead { get; } = new(
        "Approved texts about the municipality in three lengths. Copy the one that fits.",
        "Godkända texter om kommunen i tre längder. Kopiera den som passar.");

    /// <summary>A length.</summary>
    public static Wording Short { get; } = new("Short", "Kort");

    /// <summary>A length.</summary>
    public static Wording Medium { get; } = new("Medium", "Mellan");

    /// <summary>A length.</summary>
    public static Wording Long { get; } = new("Long", "Lång");

    /// <summary>The unit.</summary>
    public static Wording Characters { get; } = new("characters", "tecken");

    /// <summary>What it is for.</summary>
    public static Wording For { get; } = new("For", "Till");

    /// <summary>There are none.</summary>
    public static Wording None { get; } = new("There are no approved texts in this language yet.", "Det finns inga godkända texter på det här språket än.");
}
