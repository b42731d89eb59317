using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Varumarke.Engine.Serialization;

/// <summary>UDIs as strings. Text that is no UDI becomes null: a broken reference must not make the whole value unreadable.</summary>
internal sealed class UdiJsonConverter : JsonConverter<Udi>
{
    public override bool CanConvert(Type typeToConvert) => typeof(Udi).IsAssignableFrom(typeToConvert);

    public override Udi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return UdiParser.TryParse(reader.GetString() ?? string.Empty, out Udi? udi) && typeToConvert.IsInstanceOfType(udi) ? udi : null;
    }

    public override void Write(Utf8JsonWriter writer, Udi value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
