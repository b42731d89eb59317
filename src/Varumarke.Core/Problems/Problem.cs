using System.Text.Encodings.Web;
using System.Text.Json;

namespace Varumarke.Core.Problems;

/// <summary>
/// Why a request was not answered as it hoped: a problem document (RFC 9457) in both of the service's languages, so that the same
/// fault looks the same wherever it is met. What is in <see cref="More"/> is written in the reader's language too where it is a
/// <see cref="Wording"/> or a <see cref="RequestFault"/>, alone or in a list.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">A few words that are the same for every such problem.</param>
/// <param name="Detail">What was wrong this time, in a sentence or two.</param>
/// <param name="More">Further members; those that are null are left out.</param>
public sealed record Problem(int Status, Wording Title, Wording? Detail = null, IReadOnlyDictionary<string, object?>? More = null)
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A problem with the title that all of its status have.</summary>
    public static Problem Of(int status, Wording? detail = null, IReadOnlyDictionary<string, object?>? more = null) => new(status, ProblemTitle.Of(status), detail, more);

    /// <summary>The document, as UTF-8.</summary>
    /// <param name="language"><see cref="ReaderLanguage.Swedish"/> or <see cref="ReaderLanguage.English"/>.</param>
    public byte[] ToJson(string language = ReaderLanguage.English)
    {
        var document = new Dictionary<string, object>
        {
            ["type"] = ProblemType.Of(Status),
            ["title"] = Title.In(language),
            ["status"] = Status,
        };
        Add(document, "detail", Detail, language);
        foreach ((string name, object? value) in More ?? new Dictionary<string, object?>())
        {
            Add(document, name, value, language);
        }

        return JsonSerializer.SerializeToUtf8Bytes(document, Json);
    }

    private static void Add(Dictionary<string, object> document, string name, object? value, string language)
    {
        if (Told(value, language) is { } told)
        {
            document[name] = told;
        }
    }

    private static object? Told(object? value, string language) => value switch
    {
        Wording wording => wording.In(language),
        IEnumerable<Wording> several => several.Select(each => each.In(language)).ToArray(),
        IEnumerable<RequestFault> faults => faults.Select(fault => fault.In(language)).ToArray(),
        _ => value,
    };
}
