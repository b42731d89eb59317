using System.Text.Json;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Rights;

/// <summary>
/// How a refusal is told to whoever asked, over HTTP: what was never approved is not there (404), what once was deliverable is
/// gone (410) and says why, since when, and what to use instead. One place, so that all ways out say the same.
/// </summary>
public static class AssetRefusal
{
    /// <summary>The language of refusals to those who do not ask for Swedish.</summary>
    public const string English = "en";

    /// <summary>The other language that refusals are written in.</summary>
    public const string Swedish = "sv";

    /// <summary>The HTTP status: 410 or 404.</summary>
    public static int StatusOf(AssetDecision decision) => decision.IsGone ? 410 : 404;

    /// <summary>The language, <c>sv</c> or <c>en</c>, that a request's <c>Accept-Language</c> likes better.</summary>
    public static string LanguageFor(string? acceptLanguage) => PreferredLanguage.Of(acceptLanguage, [English, Swedish]) ?? English;

    /// <summary>The problem document.</summary>
    /// <param name="decision">Why the asset may not leave.</param>
    /// <param name="substitute">What to use instead.</param>
    /// <param name="language"><c>sv</c> or <c>en</c>, for the members that people read.</param>
    public static Problem Problem(AssetDecision decision, AssetSubstitute? substitute = null, string language = English)
    {
        bool swedish = language == Swedish;
        string title = (decision.IsGone, swedish) switch
        {
            (true, true) => "Får inte längre användas",
            (true, false) => "Gone",
            (false, true) => "Finns inte",
            (false, false) => "Not Found",
        };
        return new Problem(StatusOf(decision), title, swedish ? InSwedish(decision) : InEnglish(decision), WhatIsGone(decision, substitute)) { Language = language };
    }

    private static Dictionary<string, object?>? WhatIsGone(AssetDecision decision, AssetSubstitute? substitute) => !decision.IsGone ? null : new()
    {
        ["reason"] = JsonNamingPolicy.CamelCase.ConvertName(decision.Availability.ToString()),
        ["since"] = decision.Since,
        ["substitute"] = substitute?.Key,
        ["substituteUrl"] = substitute?.Url,
    };

    private static string InEnglish(AssetDecision decision) => decision.Availability switch
    {
        AssetAvailability.Expired => "The right to use the asset has expired.",
        AssetAvailability.ConsentExpired => "The consent that the asset rests on has expired.",
        AssetAvailability.ConsentWithdrawn => "The consent that the asset rests on has been withdrawn.",
        AssetAvailability.Withdrawn => decision.Reason is { } reason ? $"The asset has been withdrawn: {reason}" : "The asset has been withdrawn.",
        _ => "There is no such asset.",
    };

    private static string InSwedish(AssetDecision decision) => decision.Availability switch
    {
        AssetAvailability.Expired => "Rätten att använda filen har gått ut.",
        AssetAvailability.ConsentExpired => "Samtycket som filen vilar på har gått ut.",
        AssetAvailability.ConsentWithdrawn => "Samtycket som filen vilar på har återkallats.",
        AssetAvailability.Withdrawn => decision.Reason is { } reason ? $"Filen har dragits tillbaka: {reason}" : "Filen har dragits tillbaka.",
        _ => "Det finns ingen sådan fil.",
    };
}
