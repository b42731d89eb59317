using Varumarke.Core.Problems;

namespace Varumarke.Renditions.Terms;

/// <summary>The words of the page, in one language.</summary>
internal sealed record TermsTexts
{
    public static TermsTexts Swedish { get; } = new()
    {
        Language = "sv",
        MayBeUsed = "Får användas",
        MayNotBeUsed = "Får inte längre användas",
        NotFound = "Finns inte",
        NotFoundDetail = "Det finns ingen sådan fil, eller så är den inte godkänd för användning.",
        Until = "Till och med",
        NoEnd = "Tills vidare",
        Credit = "Ange så här",
        MadeHow = "Hur den är gjord",
        Creator = "Upphovsperson",
        RightsHolder = "Rättighetshavare",
        Licence = "Licens",
        Place = "Plats",
        Downloads = "Hämta",
        Original = "Originalfilen",
        Pixels = "bildpunkter",
        Since = "Sedan",
        Substitute = "Använd den här i stället",
    };

    public static TermsTexts English { get; } = new()
    {
        Language = "en",
        MayBeUsed = "May be used",
        MayNotBeUsed = "May no longer be used",
        NotFound = "Not found",
        NotFoundDetail = "There is no such file, or it has not been approved for use.",
        Until = "Until and including",
        NoEnd = "Until further notice",
        Credit = "Credit it like this",
        MadeHow = "Made how",
        Creator = "Creator",
        RightsHolder = "Rights holder",
        Licence = "Licence",
        Place = "Place",
        Downloads = "Download",
        Original = "The original file",
        Pixels = "pixels",
        Since = "Since",
        Substitute = "Use this one instead",
    };

    public required string Language { get; init; }

    public required string MayBeUsed { get; init; }

    public required string MayNotBeUsed { get; init; }

    public required string NotFound { get; init; }

    public required string NotFoundDetail { get; init; }

    public required string Until { get; init; }

    public required string NoEnd { get; init; }

    public required string Credit { get; init; }

    public required string MadeHow { get; init; }

    public required string Creator { get; init; }

    public required string RightsHolder { get; init; }

    public required string Licence { get; init; }

    public required string Place { get; init; }

    public required string Downloads { get; init; }

    public required string Original { get; init; }

    public required string Pixels { get; init; }

    public required string Since { get; init; }

    public required string Substitute { get; init; }

    /// <summary>By the request's wish, Swedish to those who ask for neither: the files are a Swedish municipality's.</summary>
    public static TermsTexts For(string acceptLanguage) => ReaderLanguage.Of(acceptLanguage, ReaderLanguage.Swedish) == ReaderLanguage.English ? English : Swedish;
}
