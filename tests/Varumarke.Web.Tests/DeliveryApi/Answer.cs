using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>What the host answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, JsonNode? Json, IReadOnlyDictionary<string, string> Headers)
{
    public string? ETag => Headers.GetValueOrDefault("ETag");

    public JsonArray Items => Json!["items"]!.AsArray();

    public IEnumerable<string> Names => Items.Select(item => item!["name"]!.GetValue<string>());

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        string text = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, text, Parse(text), headers);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
