namespace Varumarke.Core.Problems;

/// <summary>The languages in which the service itself speaks, and which of them a reader wants.</summary>
public static class ReaderLanguage
{
    /// <summary>For those who do not ask for Swedish.</summary>
    public const string English = "en";

    /// <summary>The other one.</summary>
    public const string Swedish = "sv";

    /// <summary>The language, <c>sv</c> or <c>en</c>, that a request's <c>Accept-Language</c> likes better.</summary>
    /// <param name="acceptLanguage">The header.</param>
    /// <param name="otherwise">The language for those who ask for neither.</param>
    public static string Of(string? acceptLanguage, string otherwise = English) => PreferredLanguage.Of(acceptLanguage, [otherwise, otherwise == English ? Swedish : English]) ?? otherwise;

    /// <summary>The other one of the two.</summary>
    public static string Other(string language) => language == Swedish ? English : Swedish;
}
