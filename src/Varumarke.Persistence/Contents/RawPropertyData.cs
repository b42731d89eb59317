using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// The text of <see cref="PropertyData"/> taken apart and put together without reading the values, for changes that are
/// the same whatever kind of property it is.
/// </summary>
internal static class RawPropertyData
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static List<RawValue> Read(string data)
    {
        var values = new List<RawValue>();
        using JsonDocument document = JsonDocument.Parse(data);
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            int propertyTypeId = int.Parse(property.Name, CultureInfo.InvariantCulture);
            foreach (JsonElement stored in property.Value.EnumerateArray())
            {
                int length = stored.GetArrayLength();
                values.Add(new RawValue(
                    propertyTypeId,
                    length > 1 && stored[1].ValueKind == JsonValueKind.Number ? stored[1].GetInt32() : null,
                    length > 2 ? stored[2].GetString() : null,
                    stored[0].Clone()));
            }
        }

        return values;
    }

    public static string Write(IEnumerable<RawValue> values)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (IGrouping<int, RawValue> property in values.GroupBy(value => value.PropertyTypeId).OrderBy(property => property.Key))
            {
                json.WriteStartArray(property.Key.ToString(CultureInfo.InvariantCulture));
                foreach (RawValue value in property)
                {
                    WriteOne(json, value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteOne(Utf8JsonWriter json, RawValue value)
    {
        json.WriteStartArray();
        value.Value.WriteTo(json);
        if (value.LanguageId is { } language)
        {
            json.WriteNumberValue(language);
        }
        else if (value.Segment is not null)
        {
            json.WriteNullValue();
        }

        if (value.Segment is not null)
        {
            json.WriteStringValue(value.Segment);
        }

        json.WriteEndArray();
    }
}
