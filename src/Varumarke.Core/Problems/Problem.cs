using System.Text.Encodings.Web;
using System.Text.Json;

namespace Varumarke.Core.Problems;

/// <summary>
/// Why a request was not answered as it hoped: a problem document (RFC 9457). All features make theirs here, so that the same
/// fault looks the same wherever it is met; each sends it over HTTP itself.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">A few words that are the same for every such problem.</param>
/// <param name="Detail">What was wrong this time, in a sentence or two.</param>
/// <param name="More">Further members; those that are null are left out.</param>
public sealed record Problem(int Status, string Title, string? Detail = null, IReadOnlyDictionary<string, object?>? More = null)
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The language that it was written in by the request's wish; null for English, which nobody chose.</summary>
    public string? Language { get; init; }

    /// <summary>The document, as UTF-8.</summary>
    public byte[] ToJson()
    {
        var document = new Dictionary<string, object>
        {
            ["type"] = ProblemType.Of(Status),
            ["title"] = Title,
            ["status"] = Status,
        };
        Add(document, "detail", Detail);
        foreach ((string name, object? value) in More ?? new Dictionary<string, object?>())
        {
            Add(document, name, value);
        }

        return JsonSerializer.SerializeToUtf8Bytes(document, Json);
    }

    private static void Add(Dictionary<string, object> document, string name, object? value)
    {
        if (value is not null)
        {
            document[name] = value;
        }
    }
}
