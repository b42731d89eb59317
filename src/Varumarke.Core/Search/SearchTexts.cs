using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Search;

/// <summary>What is said of questions that cannot be answered.</summary>
public static class SearchTexts
{
    /// <summary>The title of the problem.</summary>
    public static Wording BadQuestion { get; } = new("The search cannot be answered as it is written.", "Sökningen går inte att besvara som den är skriven.");

    /// <summary>A question that nobody types.</summary>
    public static Wording TooLong { get; } = new(
        $"Write at most {SearchLimits.TextLength} characters.", $"Skriv högst {SearchLimits.TextLength} tecken.");

    /// <summary>A parameter that there is not.</summary>
    public static Wording UnknownParameter { get; } = new("There is no such parameter.", "Det finns ingen sådan parameter.");

    /// <summary>An order that there is not.</summary>
    public static Wording UnknownOrder { get; } = new("The results can be sorted by relevance or newest.", "Träffarna går att sortera på relevance eller newest.");

    /// <summary>A language that the library does not speak.</summary>
    public static Wording UnknownLanguage { get; } = new("The library speaks sv and en.", "Biblioteket talar sv och en.");

    /// <summary>A parameter that may be said once.</summary>
    public static Wording OnceOnly { get; } = new("Write this parameter once.", "Skriv parametern en gång.");

    /// <summary>Too many filters.</summary>
    public static Wording TooManyFilters { get; } = new($"Filter by at most {SearchLimits.Filters} values.", $"Filtrera på högst {SearchLimits.Filters} värden.");

    /// <summary>A number that is none, or out of its range.</summary>
    public static Wording Number(int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}."),
        string.Create(CultureInfo.InvariantCulture, $"Skriv ett heltal från {least} till {most}."));
}
