using System.Text.Json;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Rights;

/// <summary>
/// How a refusal is told to whoever asked, over HTTP: what was never approved is not there (404), what once was deliverable is
/// gone (410) and says why, since when, and what to use instead. One place, so that all ways out say the same.
/// </summary>
public static class AssetRefusal
{
    /// <summary>The HTTP status: 410 or 404.</summary>
    public static int StatusOf(AssetDecision decision) => decision.IsGone ? 410 : 404;

    /// <summary>The problem document.</summary>
    /// <param name="decision">Why the asset may not leave.</param>
    /// <param name="substitute">What to use instead.</param>
    /// <param name="language"><c>sv</c> or <c>en</c>, for the members that people read.</param>
    public static Problem Problem(AssetDecision decision, AssetSubstitute? substitute = null, string language = ReaderLanguage.English)
    {
        int status = StatusOf(decision);
        return new Problem(status, ProblemTitle.Of(status).In(language), Detail(decision).In(language), WhatIsGone(decision, substitute)) { Language = language };
    }

    private static Dictionary<string, object?>? WhatIsGone(AssetDecision decision, AssetSubstitute? substitute) => !decision.IsGone ? null : new()
    {
        ["reason"] = JsonNamingPolicy.CamelCase.ConvertName(decision.Availability.ToString()),
        ["since"] = decision.Since,
        ["substitute"] = substitute?.Key,
        ["substituteUrl"] = substitute?.Url,
    };

    private static Wording Detail(AssetDecision decision) => decision.Availability switch
    {
        AssetAvailability.Expired => new("The right to use the asset has expired.", "Rätten att använda filen har gått ut."),
        AssetAvailability.ConsentExpired => new("The consent that the asset rests on has expired.", "Samtycket som filen vilar på har gått ut."),
        AssetAvailability.ConsentWithdrawn => new("The consent that the asset rests on has been withdrawn.", "Samtycket som filen vilar på har återkallats."),
        AssetAvailability.Withdrawn when decision.Reason is { } reason => new($"The asset has been withdrawn: {reason}", $"Filen har dragits tillbaka: {reason}"),
        AssetAvailability.Withdrawn => new("The asset has been withdrawn.", "Filen har dragits tillbaka."),
        _ => new("There is no such asset.", "Det finns ingen sådan fil."),
    };
}
