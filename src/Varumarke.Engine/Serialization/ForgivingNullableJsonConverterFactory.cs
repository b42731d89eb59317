using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.Engine.Serialization;

/// <summary>For settings that may be unset, an empty string means unset and not zero.</summary>
internal sealed class ForgivingNullableJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(int?) || typeToConvert == typeof(decimal?) || typeToConvert == typeof(Guid?);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(int?) ? new Converter<int>()
        : typeToConvert == typeof(decimal?) ? new Converter<decimal>()
        : new Converter<Guid>();

    private sealed class Converter<T> : JsonConverter<T?>
        where T : struct
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String && string.IsNullOrWhiteSpace(reader.GetString()))
            {
                return null;
            }

            T value = JsonSerializer.Deserialize<T>(ref reader, options);
            return value is Guid key && key == Guid.Empty ? null : value;
        }

        public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
        {
            if (value is null)
            {
                writer.WriteNullValue();
                return;
            }

            JsonSerializer.Serialize(writer, value.Value, options);
        }
    }
}
