using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.Engine.Serialization;

/// <summary>Settings hold numbers as strings too, and "" for "not set", which older versions read as zero.</summary>
internal sealed class ForgivingNumberJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(int) || typeToConvert == typeof(long) || typeToConvert == typeof(double) || typeToConvert == typeof(decimal);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(int) ? new Converter<int>()
        : typeToConvert == typeof(long) ? new Converter<long>()
        : typeToConvert == typeof(double) ? new Converter<double>()
        : new Converter<decimal>();

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct, INumber<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            {
                reader.Skip();
                return T.Zero;
            }

            string? text = reader.TokenType == JsonTokenType.String
                ? reader.GetString()
                : System.Text.Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
            return T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T number) ? number : T.Zero;
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString(null, CultureInfo.InvariantCulture));
    }
}
