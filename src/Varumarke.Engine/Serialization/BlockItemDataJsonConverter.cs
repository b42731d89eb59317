using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;

namespace Varumarke.Engine.Serialization;

/// <summary>
/// One block's data. Two formats are read: that of Umbraco 15 and later (<c>key</c>, <c>values</c> with alias, culture and
/// segment) and the older one, where the block has a <c>udi</c> and each of its properties is a member of its own. The newer is
/// written.
/// </summary>
internal sealed class BlockItemDataJsonConverter : JsonConverter<BlockItemData>
{
    public override BlockItemData? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A block's data is an object.");
        }

        JsonObject json = ClrValue.ReadObject(ref reader);
        var data = new BlockItemData
        {
            Key = ReadKey(json["key"]) ?? ReadKey(json["udi"]) ?? Guid.Empty,
            ContentTypeKey = ReadKey(json["contentTypeKey"]) ?? Guid.Empty,
        };

        // In the older format "values" is just another property alias.
        bool isOlder = json.ContainsKey("udi") && !json.ContainsKey("key");
        if (!isOlder && json["values"] is JsonArray values)
        {
            data.Values = values.OfType<JsonObject>().Select(ReadValue).OfType<BlockPropertyValue>().ToList();
        }

        foreach ((string name, JsonNode? node) in json)
        {
            if (name is "key" or "udi" or "contentTypeKey" || (name == "values" && !isOlder))
            {
                continue;
            }

#pragma warning disable CS0618 // Umbraco's own migration of the older format reads this member.
            data.RawPropertyValues[name] = ClrValue.From(node);
#pragma warning restore CS0618
        }

        return data;
    }

    public override void Write(Utf8JsonWriter writer, BlockItemData value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("contentTypeKey", value.ContentTypeKey);
        writer.WriteString("key", value.Key);
        writer.WriteStartArray("values");
        foreach (BlockPropertyValue property in value.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("editorAlias", property.EditorAlias);
            writer.WriteString("culture", property.Culture);
            writer.WriteString("segment", property.Segment);
            writer.WriteString("alias", property.Alias);
            WriteMember(writer, "value", property.Value, options);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
#pragma warning disable CS0618
        foreach ((string name, object? raw) in value.RawPropertyValues.Where(raw => raw.Key is not ("values" or "key" or "contentTypeKey")))
#pragma warning restore CS0618
        {
            WriteMember(writer, name, raw, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter writer, string name, object? value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, options);
    }

    private static BlockPropertyValue? ReadValue(JsonObject json) =>
        Text(json["alias"]) is { Length: > 0 } alias
            ? new BlockPropertyValue
            {
                Alias = alias,
                Culture = Text(json["culture"]),
                Segment = Text(json["segment"]),
                Value = ClrValue.From(json["value"]),
            }
            : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    internal static Guid? ReadKey(JsonNode? node)
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        if (Guid.TryParse(text, out Guid key))
        {
            return key;
        }

        return UdiParser.TryParse(text, out Udi? udi) && udi is GuidUdi guidUdi ? guidUdi.Guid : null;
    }
}
