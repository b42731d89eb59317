using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Languages;

/// <summary>Why a language was not added, changed or removed.</summary>
internal static class LanguageTexts
{
    public static Wording MissingDefault { get; } = new(
        "One language must be the default; make another one that first.",
        "Ett språk måste vara standard; gör först ett annat till det.");

    public static Wording Exists { get; } = new("The site has this language already.", "Webbplatsen har redan det språket.");

    public static Wording NotACulture { get; } = new("This is not the code of a culture.", "Det är inte koden för någon kultur.");

    public static Wording BadFallback { get; } = new(
        "The language to fall back on must be another one of this site's, and lead to no circle.",
        "Reservspråket måste vara ett annat av webbplatsens, och får inte leda i ring.");

    /// <param name="status">Umbraco's own name of the reason.</param>
    public static Wording Refused(string status) => new($"Umbraco did not allow it: {status}.", $"Umbraco tillät det inte: {status}.");
}
