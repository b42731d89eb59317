using System.Text.Json;
using System.Text.Json.Nodes;

namespace Varumarke.Engine.Serialization;

/// <summary>
/// JSON as the types that Umbraco's editors expect: bool, int, long, double, string, <c>string[]</c> or <c>object?[]</c>, and
/// <see cref="JsonObject"/> for objects. Strings stay strings even when they look like dates: an editor's text must come back
/// as it was written.
/// </summary>
internal static class ClrValue
{
    public static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt32(out int number) => number,
        JsonTokenType.Number when reader.TryGetInt64(out long number) => number,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException($"A value cannot begin with {reader.TokenType}."),
    };

    /// <summary>The same for JSON that has been read into nodes.</summary>
    public static object? From(JsonNode? node) => node switch
    {
        null => null,
        JsonObject o => o,
        JsonArray array => Typed(array.Select(From).ToList()),
        JsonValue value => FromValue(value),
        _ => node,
    };

    /// <summary>The same for JSON that has been parsed. What it gives outlives the document.</summary>
    public static object? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt32(out int number) => number,
        JsonValueKind.Number when element.TryGetInt64(out long number) => number,
        JsonValueKind.Number when element.TryGetDouble(out double number) => number,
        JsonValueKind.Array => Typed([.. element.EnumerateArray().Select(From)]),
        JsonValueKind.Object => ObjectOf(element),
        _ => null,
    };

    /// <summary>An object as nodes; of two members with the same name the last one wins, as below.</summary>
    public static JsonObject ObjectOf(JsonElement element)
    {
        var result = new JsonObject();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            result[member.Name] = NodeOf(member.Value);
        }

        return result;
    }

    private static JsonNode? NodeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ObjectOf(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(NodeOf)]),
        _ => JsonValue.Create(element.Clone()),
    };

    /// <summary>
    /// Reads an object property by property: <see cref="JsonNode.Parse(ref Utf8JsonReader, JsonNodeOptions?)"/> keeps duplicate
    /// names and throws when they are met later; here the last one wins at once, as everywhere else in System.Text.Json.
    /// </summary>
    public static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            result[name] = ReadNode(ref reader);
        }

        return result;
    }

    private static object?[] ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader));
        }

        return Typed(items);
    }

    private static JsonNode? ReadNode(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return ReadObject(ref reader);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return JsonNode.Parse(ref reader);
        }

        var array = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            array.Add(ReadNode(ref reader));
        }

        return array;
    }

    /// <summary>Lists of strings are typed, because Umbraco's validators look for <c>IEnumerable&lt;string&gt;</c>.</summary>
    private static object?[] Typed(List<object?> items) =>
        items.Count > 0 && items.TrueForAll(item => item is string)
            ? items.Cast<string>().ToArray()
            : items.ToArray();

    private static object? FromValue(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number when value.TryGetValue(out int number) => number,
        JsonValueKind.Number when value.TryGetValue(out long number) => number,
        JsonValueKind.Number when value.TryGetValue(out double number) => number,
        JsonValueKind.Number when value.TryGetValue(out decimal number) => (double)number,
        _ => null,
    };
}
