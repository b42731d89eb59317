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

        // In one piece rather than as nodes: a list may have hundreds of blocks, and each is read several times while a page is published.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement block = document.RootElement;
        var data = new BlockItemData
        {
            Key = ReadKey(Text(block, "key")) ?? ReadKey(Text(block, "udi")) ?? Guid.Empty,
            ContentTypeKey = ReadKey(Text(block, "contentTypeKey")) ?? Guid.Empty,
        };

        // In the older format "values" is just another property alias.
        bool isOlder = block.TryGetProperty("udi", out _) && !block.TryGetProperty("key", out _);
        if (!isOlder && block.TryGetProperty("values", out JsonElement values) && values.ValueKind == JsonValueKind.Array)
        {
            data.Values = values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Object).Select(ReadValue).OfType<BlockPropertyValue>().ToList();
        }

        foreach (JsonProperty member in block.EnumerateObject())
        {
            if (member.NameEquals("key") || member.NameEquals("udi") || member.NameEquals("contentTypeKey") || (!isOlder && member.NameEquals("values")))
            {
                continue;
            }

#pragma warning disable CS0618 // Umbraco's own migration of the older format reads this member.
            data.RawPropertyValues[member.Name] = ClrValue.From(member.Value);
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

    private static BlockPropertyValue? ReadValue(JsonElement value) =>
        Text(value, "alias") is { Length: > 0 } alias
            ? new BlockPropertyValue
            {
                Alias = alias,
                Culture = Text(value, "culture"),
                Segment = Text(value, "segment"),
                Value = value.TryGetProperty("value", out JsonElement own) ? ClrValue.From(own) : null,
            }
            : null;

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    internal static Guid? ReadKey(JsonNode? node) => ReadKey(node is JsonValue value && value.TryGetValue(out string? text) ? text : null);

    internal static Guid? ReadKey(string? text)
    {
        if (text is null)
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
