using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Contents;

/// <summary>One stored value of a property: its type's id, its language and segment (null: none), and the value.</summary>
internal readonly record struct StoredValue(int PropertyTypeId, int? LanguageId, string? Segment, object? Value);

/// <summary>
/// The text in which a version's values are stored: a JSON object from property type id to a list of
/// <c>[value, languageId?, segment?]</c>, trailing nulls left out, for example
/// <c>{"57":[["Modigt fôlk",1],["Courage",2]],"58":[[1200]]}</c>. Ids rather than aliases, so that renaming a property
/// or a language leaves every version as it is. Dates are round-trip ISO strings in UTC; decimals keep every digit.
/// </summary>
internal static class PropertyData
{
    public const string Empty = "{}";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes values; those that are null are not stored, except where a segment tells that there is one.</summary>
    public static string Write(IEnumerable<StoredValue> values)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (IGrouping<int, StoredValue> property in values.Where(value => value.Value is not null || value.Segment is not null).GroupBy(value => value.PropertyTypeId).OrderBy(property => property.Key))
            {
                json.WriteStartArray(property.Key.ToString(CultureInfo.InvariantCulture));
                foreach (StoredValue value in property)
                {
                    WriteOne(json, value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads values; <paramref name="storage"/> tells how a property type's values are kept (null: unknown type, left out).</summary>
    public static List<StoredValue> Read(string data, Func<int, ValueStorageType?> storage)
    {
        var values = new List<StoredValue>();
        if (data.Length <= 2)
        {
            return values;
        }

        using JsonDocument document = JsonDocument.Parse(data);
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            int propertyTypeId = int.Parse(property.Name, CultureInfo.InvariantCulture);
            if (storage(propertyTypeId) is not { } kind)
            {
                continue;
            }

            foreach (JsonElement stored in property.Value.EnumerateArray())
            {
                values.Add(new StoredValue(
                    propertyTypeId,
                    Part(stored, 1) is { ValueKind: JsonValueKind.Number } language ? language.GetInt32() : null,
                    Part(stored, 2)?.GetString(),
                    ReadOne(stored[0], kind)));
            }
        }

        return values;
    }

    private static JsonElement? Part(JsonElement stored, int index) => stored.GetArrayLength() > index ? stored[index] : null;

    private static void WriteOne(Utf8JsonWriter json, StoredValue value)
    {
        json.WriteStartArray();
        switch (value.Value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteNumberValue(flag ? 1 : 0); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateTime date: json.WriteStringValue(DateTime.SpecifyKind(date, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(Convert.ToString(value.Value, CultureInfo.InvariantCulture)); break;
        }

        if (value.LanguageId is not null || value.Segment is not null)
        {
            if (value.LanguageId is { } language)
            {
                json.WriteNumberValue(language);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        if (value.Segment is not null)
        {
            json.WriteStringValue(value.Segment);
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// A value as its property type wants it. Where the type of storage was changed after the value was written, what
    /// cannot be read as the new type is null, as it is in a column of that type.
    /// </summary>
    private static object? ReadOne(JsonElement value, ValueStorageType storage) => storage switch
    {
        ValueStorageType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number
            : int.TryParse(TextOf(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed) ? parsed : null,
        ValueStorageType.Decimal => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) ? number
            : decimal.TryParse(TextOf(value), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null,
        ValueStorageType.Date => DateTime.TryParse(TextOf(value), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime date) ? date : null,
        _ => TextOf(value),
    };

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
