using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Varumarke.Engine.Serialization;

/// <summary>Ranges of UDIs (an item with its children or descendants) as strings.</summary>
internal sealed class UdiRangeJsonConverter : JsonConverter<UdiRange>
{
    public override UdiRange? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? UdiRange.Parse(reader.GetString()!) : throw new JsonException("A UDI range is a string.");
        }
        catch (FormatException exception)
        {
            throw new JsonException("The text is not a UDI range.", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, UdiRange value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
