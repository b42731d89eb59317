using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Varumarke.Engine.Sync.Format;

/// <summary>JSON inside the files: indented there, compact in the database. Numbers keep their digits and å ä ö stay as they are.</summary>
internal static class SyncJson
{
    private const int MaxDepth = 256;

    private static readonly JsonDocumentOptions ReadOptions = new()
    {
        MaxDepth = MaxDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static bool LooksLikeJson(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        return trimmed.Length >= 2
            && ((trimmed[0] == '{' && trimmed[^1] == '}') || (trimmed[0] == '[' && trimmed[^1] == ']'));
    }

    /// <summary>Null when it is not a JSON object or array.</summary>
    public static string? Indented(string text)
    {
        return Rewrite(text, indented: true, sorted: false);
    }

    /// <summary>Null when it is not a JSON object or array.</summary>
    public static string? Compact(string text)
    {
        return Rewrite(text, indented: false, sorted: false);
    }

    /// <summary>Indented with the names in order, so that two configurations that mean the same look the same.</summary>
    public static string? Sorted(string text)
    {
        return Rewrite(text, indented: true, sorted: true);
    }

    private static string? Rewrite(string text, bool indented, bool sorted)
    {
        if (!LooksLikeJson(text))
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text, ReadOptions);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, Options(indented)))
            {
                Write(document.RootElement, writer, sorted);
            }

            return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static JsonWriterOptions Options(bool indented)
    {
        return new JsonWriterOptions
        {
            Indented = indented,
            NewLine = "\n",
            MaxDepth = MaxDepth,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer, bool sorted)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                IEnumerable<JsonProperty> properties = element.EnumerateObject();
                foreach (JsonProperty property in sorted ? properties.OrderBy(p => p.Name, StringComparer.Ordinal) : properties)
                {
                    writer.WritePropertyName(property.Name);
                    Write(property.Value, writer, sorted);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Write(item, writer, sorted);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
