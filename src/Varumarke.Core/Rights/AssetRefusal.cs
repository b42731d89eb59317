using System.Text.Json;

namespace Varumarke.Core.Rights;

/// <summary>
/// How a refusal is told to whoever asked, over HTTP: what was never approved is not there (404), what once was deliverable is
/// gone (410) and says why, since when, and what to use instead. One place, so that all ways out say the same.
/// </summary>
public static class AssetRefusal
{
    /// <summary>The HTTP status: 410 or 404.</summary>
    public static int StatusOf(AssetDecision decision) => decision.IsGone ? 410 : 404;

    /// <summary>The members of the problem document (RFC 9457), those that have a value.</summary>
    public static IReadOnlyDictionary<string, object?> Problem(AssetDecision decision)
    {
        var problem = new Dictionary<string, object?>
        {
            ["type"] = decision.IsGone
                ? "https://tools.ietf.org/html/rfc9110#section-15.5.11"
                : "https://tools.ietf.org/html/rfc9110#section-15.5.5",
            ["title"] = decision.IsGone ? "Gone" : "Not Found",
            ["status"] = StatusOf(decision),
            ["detail"] = Detail(decision),
        };
        if (decision.IsGone)
        {
            problem["reason"] = JsonNamingPolicy.CamelCase.ConvertName(decision.Availability.ToString());
            Add(problem, "since", decision.Since);
            Add(problem, "substitute", decision.SubstituteKey);
        }

        return problem;
    }

    private static string Detail(AssetDecision decision) => decision.Availability switch
    {
        AssetAvailability.Expired => "The right to use the asset has expired.",
        AssetAvailability.ConsentExpired => "The consent that the asset rests on has expired.",
        AssetAvailability.ConsentWithdrawn => "The consent that the asset rests on has been withdrawn.",
        AssetAvailability.Withdrawn => decision.Reason is { } reason ? $"The asset has been withdrawn: {reason}" : "The asset has been withdrawn.",
        _ => "There is no such asset.",
    };

    private static void Add(Dictionary<string, object?> problem, string name, object? value)
    {
        if (value is not null)
        {
            problem[name] = value;
        }
    }
}
