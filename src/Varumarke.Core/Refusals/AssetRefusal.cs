using Varumarke.Core.Problems;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Refusals;

/// <summary>
/// How a refusal is told to whoever asked, over HTTP: what was never approved is not there (404), what once was deliverable is
/// gone (410) and says since when, what the editors wrote for the public, and what to use instead. One place, so that all ways
/// out say the same.
/// </summary>
public static class AssetRefusal
{
    /// <summary>The HTTP status: 410 or 404.</summary>
    public static int StatusOf(AssetDecision decision) => decision.IsGone ? 410 : 404;

    /// <summary>The problem document.</summary>
    /// <param name="decision">Why the asset may not leave.</param>
    /// <param name="substitute">What to use instead.</param>
    public static Problem Problem(AssetDecision decision, AssetSubstitute? substitute = null) =>
        Problems.Problem.Of(StatusOf(decision), Detail(decision), WhatIsGone(decision, substitute));

    /// <summary>What a person is told in one sentence. Of an asset that has gone no more than that: on what its right rested, and who ended it, is nobody's business.</summary>
    public static Wording Sentence(AssetDecision decision) => decision.IsGone
        ? new("The right to use the asset has ended.", "Rätten att använda filen har upphört.")
        : new("There is no such asset.", "Det finns ingen sådan fil.");

    private static Wording Detail(AssetDecision decision)
    {
        Wording sentence = Sentence(decision);
        return decision is { IsGone: true, PublicReason: { } reason }
            ? new Wording($"{sentence.English} {reason.In(ReaderLanguage.English).Text}", $"{sentence.Swedish} {reason.In(ReaderLanguage.Swedish).Text}")
            : sentence;
    }

    private static Dictionary<string, object?>? WhatIsGone(AssetDecision decision, AssetSubstitute? substitute) => !decision.IsGone ? null : new()
    {
        ["reason"] = decision.Availability is AssetAvailability.Expired or AssetAvailability.ConsentExpired ? "expired" : "withdrawn",
        ["since"] = decision.Since,
        ["substitute"] = substitute?.Key,
        ["substituteUrl"] = substitute?.Url,
    };
}
