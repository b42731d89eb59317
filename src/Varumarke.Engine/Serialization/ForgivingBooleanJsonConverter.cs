using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.Engine.Serialization;

/// <summary>Settings write true as <c>true</c>, <c>"true"</c>, <c>1</c> or <c>"1"</c>, by version; all else is false.</summary>
internal sealed class ForgivingBooleanJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.Number:
                return reader.TryGetInt32(out int number) && number == 1;
            case JsonTokenType.String:
                string? text = reader.GetString()?.Trim();
                return text == "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
            default:
                reader.Skip();
                return false;
        }
    }

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
