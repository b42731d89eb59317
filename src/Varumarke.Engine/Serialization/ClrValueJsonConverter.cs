using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.Engine.Serialization;

/// <summary>
/// Gives loosely typed values as CLR types, see <see cref="ClrValue"/>, where System.Text.Json itself would give a
/// <see cref="JsonElement"/> that no editor understands.
/// </summary>
internal sealed class ClrValueJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ClrValue.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        // A bare object would come back here for ever.
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
