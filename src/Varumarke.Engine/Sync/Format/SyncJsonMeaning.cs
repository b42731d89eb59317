using System.Text.Encodings.Web;
using System.Text.Json;

namespace Varumarke.Engine.Sync.Format;

/// <summary>
/// What a JSON value means, however it was written: names in order and in one case, no nulls, and the values of a block,
/// whose order nobody reads, in order too. Publishing one language after the other writes blocks anew in another order;
/// that must not look like a newer draft.
/// </summary>
internal static class SyncJsonMeaning
{
    private const int MaxDepth = 256;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>The text itself when it is not JSON.</summary>
    public static string Of(string text)
    {
        if (!SyncJson.LooksLikeJson(text))
        {
            return text;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Options);
            return Of(document.RootElement, name: null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return text;
        }
    }

    private static string Of(JsonElement element, string? name)
    {
        return element.ValueKind switch
        {
            JsonValueKind.Object => Object(element),
            JsonValueKind.Array => Array(element, name is "values" or "expose"),
            JsonValueKind.String => Quoted(element.GetString()!),
            _ => element.GetRawText(),
        };
    }

    private static string Object(JsonElement element)
    {
        IEnumerable<string> members = element.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(member => (Name: Camel(member.Name), member.Value))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{Quoted(member.Name)}:{Of(member.Value, member.Name)}");
        return "{" + string.Join(',', members) + "}";
    }

    private static string Array(JsonElement element, bool unordered)
    {
        IEnumerable<string> items = element.EnumerateArray().Select(item => Of(item, name: null));
        return "[" + string.Join(',', unordered ? items.Order(StringComparer.Ordinal) : items) + "]";
    }

    private static string Camel(string name)
    {
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Quoted(string text)
    {
        return "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";
    }
}
