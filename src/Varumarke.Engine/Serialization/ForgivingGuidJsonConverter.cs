using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Varumarke.Engine.Serialization;

/// <summary>Keys in settings come as GUIDs in any format, and as UDIs from versions before 14. Anything else is the empty key.</summary>
internal sealed class ForgivingGuidJsonConverter : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return Guid.Empty;
        }

        string text = reader.GetString() ?? string.Empty;
        if (Guid.TryParse(text, out Guid key))
        {
            return key;
        }

        return UdiParser.TryParse(text, out Udi? udi) && udi is GuidUdi guidUdi ? guidUdi.Guid : Guid.Empty;
    }

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
