using Varumarke.Core.Problems;

namespace Varumarke.Core.Library;

/// <summary>The library's two languages and the cultures that the content is written in.</summary>
public static class LibraryCultures
{
    /// <summary>Each language with its culture; Swedish, the default, first.</summary>
    public static IReadOnlyList<(string Language, string Culture)> All { get; } = [(ReaderLanguage.Swedish, "sv-SE"), (ReaderLanguage.English, "en-GB")];

    /// <summary>The culture of a language.</summary>
    public static string Of(string language) => language == ReaderLanguage.Swedish ? "sv-SE" : "en-GB";
}
