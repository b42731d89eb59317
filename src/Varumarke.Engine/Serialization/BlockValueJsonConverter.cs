using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace Varumarke.Engine.Serialization;

/// <summary>
/// Block values. The layout of a stored value is keyed by editor alias, <c>{"Umbraco.BlockList": […]}</c>, and each editor has
/// its own type of layout item; only the layout of the value's own editor is read and written.
/// </summary>
internal sealed class BlockValueJsonConverter : JsonConverter<BlockValue>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(BlockValue)) && !typeToConvert.IsAbstract;

    public override BlockValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A block value is an object.");
        }

        var value = (BlockValue)Activator.CreateInstance(typeToConvert)!;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (name.Equals("contentData", StringComparison.OrdinalIgnoreCase))
            {
                value.ContentData = JsonSerializer.Deserialize<List<BlockItemData>>(ref reader, options) ?? [];
            }
            else if (name.Equals("settingsData", StringComparison.OrdinalIgnoreCase))
            {
                value.SettingsData = JsonSerializer.Deserialize<List<BlockItemData>>(ref reader, options) ?? [];
            }
            else if (name.Equals("expose", StringComparison.OrdinalIgnoreCase))
            {
                value.Expose = JsonSerializer.Deserialize<List<BlockItemVariation>>(ref reader, options) ?? [];
            }
            else if (name.Equals("layout", StringComparison.OrdinalIgnoreCase) && reader.TokenType == JsonTokenType.StartObject)
            {
                using JsonDocument layout = JsonDocument.ParseValue(ref reader);
                ReadLayout(layout.RootElement, value, options);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMember(writer, "contentData", value.ContentData, options);
        WriteMember(writer, "settingsData", value.SettingsData, options);
        WriteMember(writer, "expose", value.Expose, options);
        writer.WriteStartObject("layout");
        if (value.Layout.TryGetValue(value.PropertyEditorAlias, out IEnumerable<IBlockLayoutItem>? items))
        {
            Type itemType = LayoutItemType(value.GetType());
            writer.WriteStartArray(value.PropertyEditorAlias);
            foreach (IBlockLayoutItem item in items)
            {
                JsonSerializer.Serialize(writer, item, itemType, options);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMember<T>(Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, options);
    }

    private static void ReadLayout(JsonElement layouts, BlockValue value, JsonSerializerOptions options)
    {
        // As nearly all are: one layout, of this editor, in which each item points at something.
        if (layouts.EnumerateObject().ToArray() is [var only] && only.NameEquals(value.PropertyEditorAlias) && only.Value.ValueKind == JsonValueKind.Array && only.Value.EnumerateArray().All(IsWhole))
        {
            value.Layout[value.PropertyEditorAlias] = (IEnumerable<IBlockLayoutItem>)only.Value.Deserialize(ListType(value), options)!;
            return;
        }

        ReadLayout(ClrValue.ObjectOf(layouts), value, options);
    }

    private static bool IsWhole(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("contentKey", out JsonElement key) && key.ValueKind == JsonValueKind.String && key.TryGetGuid(out _)
        && !item.TryGetProperty("areas", out _)
        && item.EnumerateObject().Count() <= 2;

    private static void ReadLayout(JsonObject layouts, BlockValue value, JsonSerializerOptions options)
    {
#pragma warning disable CS0618 // Rich text still answers to the alias of its predecessor here.
        JsonArray? layout = layouts.Where(pair => value.SupportsBlockLayoutAlias(pair.Key)).Select(pair => pair.Value).OfType<JsonArray>().FirstOrDefault();
#pragma warning restore CS0618
        if (layout is null)
        {
            return;
        }

        RemoveItemsWithoutKey(layout);
        value.Layout[value.PropertyEditorAlias] = (IEnumerable<IBlockLayoutItem>)layout.Deserialize(ListType(value), options)!;
    }

    /// <summary>A layout item that points at nothing throws when its key is asked for, and there is nothing to show for it.</summary>
    private static void RemoveItemsWithoutKey(JsonArray items)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (items[i] is not JsonObject item
                || (BlockItemDataJsonConverter.ReadKey(item["contentKey"]) ?? BlockItemDataJsonConverter.ReadKey(item["contentUdi"])) is null)
            {
                items.RemoveAt(i);
                continue;
            }

            foreach (JsonArray nested in (item["areas"] as JsonArray ?? []).OfType<JsonObject>().Select(area => area["items"]).OfType<JsonArray>())
            {
                RemoveItemsWithoutKey(nested);
            }
        }
    }

    private static Type ListType(BlockValue value) => typeof(List<>).MakeGenericType(LayoutItemType(value.GetType()));

    private static Type LayoutItemType(Type? blockValueType)
    {
        for (Type? type = blockValueType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockValue<>))
            {
                return type.GenericTypeArguments[0];
            }
        }

        throw new JsonException($"{blockValueType} does not say which type its layout items have: derive it from BlockValue<TLayout>.");
    }
}
