using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.ManagementApi.Operations;

/// <summary>Lists of things that a program sends have no null among them: nothing that reads them need look for it.</summary>
internal sealed class NoGapsConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && typeToConvert.GetGenericArguments()[0] is { IsClass: true } item
        && item.Assembly == typeof(NoGapsConverterFactory).Assembly;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<TItem> : JsonConverter<IReadOnlyList<TItem>>
        where TItem : class
    {
        public override IReadOnlyList<TItem> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            TItem?[] items = JsonSerializer.Deserialize<TItem?[]>(ref reader, options)!;
            return Array.Exists(items, item => item is null) ? throw new JsonException() : (TItem[])items!;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<TItem> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("What is sent is only read; answers are written as they are.");
    }
}
