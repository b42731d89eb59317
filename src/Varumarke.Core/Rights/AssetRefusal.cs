using System.Text.Json;

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

    /// <summary>The members of the problem document (RFC 9457), those that have a value.</summary>
    /// <param name="decision">Why the asset may not leave.</param>
    /// <param name="substitute">What to use instead.</param>
    /// <param name="language"><c>sv</c> or <c>en</c>, for the members that people read.</param>
    public static IReadOnlyDictionary<string, object?> Problem(AssetDecision decision, AssetSubstitute? substitute = null, string language = English)
    {
        bool swedish = language == Swedish;
        var problem = new Dictionary<string, object?>
        {
            ["type"] = decision.IsGone
                ? "https://tools.ietf.org/html/rfc9110#section-15.5.11"
                : "https://tools.ietf.org/html/rfc9110#section-15.5.5",
            ["title"] = (decision.IsGone, swedish) switch
            {
                (true, true) => "Får inte längre användas",
                (true, false) => "Gone",
                (false, true) => "Finns inte",
                (false, false) => "Not Found",
            },
            ["status"] = StatusOf(decision),
            ["detail"] = swedish ? InSwedish(decision) : InEnglish(decision),
        };
        if (decision.IsGone)
        {
            problem["reason"] = JsonNamingPolicy.CamelCase.ConvertName(decision.Availability.ToString());
            Add(problem, "since", decision.Since);
            Add(problem, "substitute", substitute?.Key);
            Add(problem, "substituteUrl", substitute?.Url);
        }

        return problem;
    }

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

    private static void Add(Dictionary<string, object?> problem, string name, object? value)
    {
        if (value is not null)
        {
            problem[name] = value;
        }
    }
}
