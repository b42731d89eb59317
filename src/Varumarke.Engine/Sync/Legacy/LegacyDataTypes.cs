using System.Text.Json;
using System.Text.Json.Nodes;
using Varumarke.Engine.Serialization;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Legacy;

/// <summary>
/// Data types as Umbraco 8 to 13 wrote them, turned into what Umbraco 17 has in their place, as uSync's own migrating
/// serialisers do: editors that are gone get their successor, settings their new names and forms. What is new already stays
/// as it is, so that a file of any version may come through here.
/// </summary>
internal static class LegacyDataTypes
{
    /// <param name="typeKey">The key of the document type of an alias; null when neither the folder nor the database has it.</param>
    /// <param name="mediaTypeKey">The same for media types.</param>
    public static DataTypeItem Convert(DataTypeItem item, Func<string, Guid?> typeKey, Func<string, Guid?> mediaTypeKey, List<string> notes)
    {
        if (!item.EditorAlias.StartsWith("Umbraco.", StringComparison.Ordinal) && item.EditorAlias != LegacyEditors.OurNestedContent)
        {
            return item;
        }

        string editor = LegacyEditors.Successor(item.EditorAlias);
        string? ui = editor == item.EditorAlias ? item.EditorUiAlias ?? LegacyEditors.UiAlias(editor) : LegacyEditors.UiAlias(editor);
        if (editor != item.EditorAlias)
        {
            notes.Add($"The editor '{item.EditorAlias}' is gone from Umbraco; its successor '{editor}' takes its place.");
        }

        if (item.Config is null || Parse(item.Config) is not { } config)
        {
            return item with { EditorAlias = editor, EditorUiAlias = ui };
        }

        string before = config.ToJsonString();
        config = WithCamelCase(config);
        switch (item.EditorAlias)
        {
            case "Umbraco.DropDown.Flexible" or "Umbraco.CheckBoxList" or "Umbraco.RadioButtonList":
                Texts(config, "items");
                break;
            case "Umbraco.UploadField":
                Texts(config, "fileExtensions");
                break;
            case "Umbraco.ColorPicker":
                Colours(config);
                break;
            case "Umbraco.Label":
                Rename(config, "valueType", "umbracoDataValueType");
                break;
            case "Umbraco.Slider":
                Rename(config, "initialValue", "initVal1");
                Rename(config, "initialValue2", "initVal2");
                Rename(config, "minimumValue", "minVal");
                Rename(config, "maximumValue", "maxVal");
                Rename(config, "stepIncrements", "step");
                break;
            case "Umbraco.Tags":
                Tags(config);
                break;
            case "Umbraco.MarkdownEditor":
                Rename(config, "displayLivePreview", "preview");
                break;
            case "Umbraco.MultipleTextstring":
                Rename(config, "minimum", "min");
                Rename(config, "maximum", "max");
                break;
            case "Umbraco.TinyMCE" or "Umbraco.TinyMCEv3" or "Umbraco.RichText":
                LegacyRichText.Convert(config);
                break;
            case LegacyEditors.MediaPicker or "Umbraco.MediaPicker2" or "Umbraco.MultipleMediaPicker":
                MediaPicker(config, item.EditorAlias, mediaTypeKey);
                break;
            case LegacyEditors.NestedContent or LegacyEditors.OurNestedContent:
                config = NestedContent(config, typeKey, notes);
                break;
            case "Umbraco.MultiNodeTreePicker":
                TreePicker(config, typeKey, mediaTypeKey);
                break;
            case "Umbraco.MediaPicker3":
                Keys(config, "filter", mediaTypeKey);
                break;
        }

        foreach (string name in new[] { "startNodeId", "mediaParentId" })
        {
            if (LegacyUdis.Key(config[name]) is { } key)
            {
                config[name] = key.ToString();
            }
        }

        string after = config.ToJsonString();
        return item with { EditorAlias = editor, EditorUiAlias = ui, Config = after == before ? item.Config : Text(config) };
    }

    private static JsonObject? Parse(string config)
    {
        try
        {
            return SyncJson.Compact(config) is { } json ? JsonNode.Parse(json) as JsonObject : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string Text(JsonObject config)
    {
        return config.ToJsonString(new JsonSerializerOptions { Encoder = UmbracoJson.Encoder });
    }

    // Up to version 13 uSync wrote the names of a class's properties; since then, those of the settings.
    private static JsonObject WithCamelCase(JsonObject config)
    {
        var camel = new JsonObject();
        foreach ((string name, JsonNode? value) in config)
        {
            string renamed = name.Length > 0 && char.IsAsciiLetterUpper(name[0]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
            if (!camel.ContainsKey(renamed))
            {
                camel[renamed] = value?.DeepClone();
            }
        }

        return camel;
    }

    private static void Rename(JsonObject config, string from, string to)
    {
        if (config.TryGetPropertyValue(from, out JsonNode? value))
        {
            config.Remove(from);
            if (!config.ContainsKey(to))
            {
                config[to] = value;
            }
        }
    }

    // [{ id, value }] in the order of the ids.
    private static void Texts(JsonObject config, string name)
    {
        if (config[name] is not JsonArray items)
        {
            if (config.ContainsKey(name) && config[name] is null)
            {
                config.Remove(name);
            }

            return;
        }

        string[] texts = [.. items
            .Select((item, index) => item is JsonObject entry
                ? (Order: Number(entry["sortOrder"]) ?? Number(entry["id"]) ?? index, Text: String(entry["value"]))
                : (Order: index, Text: String(item)))
            .OrderBy(entry => entry.Order)
            .Select(entry => entry.Text)
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Distinct(StringComparer.Ordinal)!];
        config[name] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
    }

    // [{ id, value: "{\"value\":\"ff0000\",\"label\":\"Red\"}" }], or the value of an item without a label alone.
    private static void Colours(JsonObject config)
    {
        if (config["items"] is not JsonArray items)
        {
            return;
        }

        var colours = new JsonArray();
        foreach (JsonNode? item in items)
        {
            string? value = item is JsonObject entry ? String(entry["value"]) : String(item);
            string? label = item is JsonObject own ? String(own["label"]) : null;
            if (value is not null && SyncJson.LooksLikeJson(value) && Parse(value) is { } inner)
            {
                (value, label) = (String(inner["value"]), String(inner["label"]));
            }

            if (!string.IsNullOrWhiteSpace(value))
            {
                colours.Add(new JsonObject { ["label"] = string.IsNullOrEmpty(label) ? value : label, ["value"] = value });
            }
        }

        config["items"] = colours;
    }

    private static void Tags(JsonObject config)
    {
        config.Remove("delimiter");
        if (Number(config["storageType"]) is { } storage)
        {
            config["storageType"] = storage == 0 ? "Csv" : "Json";
        }
    }

    private static void MediaPicker(JsonObject config, string editor, Func<string, Guid?> mediaTypeKey)
    {
        Rename(config, "multiPicker", "multiple");
        if (editor == "Umbraco.MultipleMediaPicker" && !config.ContainsKey("multiple"))
        {
            config["multiple"] = true;
        }

        bool onlyImages = config["onlyImages"] is JsonValue flag && String(flag) is "true" or "True" or "1";
        if (onlyImages && mediaTypeKey("Image") is { } image)
        {
            config["filter"] = image.ToString();
        }

        config.Remove("onlyImages");
        config.Remove("disableFolderSelect");
    }

    private static JsonObject NestedContent(JsonObject config, Func<string, Guid?> typeKey, List<string> notes)
    {
        var blocks = new JsonArray();
        foreach (JsonObject type in (config["contentTypes"] as JsonArray ?? []).OfType<JsonObject>())
        {
            string alias = String(type["ncAlias"]) ?? string.Empty;
            if (typeKey(alias) is not { } key)
            {
                notes.Add($"The element type '{alias}' is not here; it is no block of this list.");
                continue;
            }

            blocks.Add(new JsonObject { ["contentElementTypeKey"] = key.ToString(), ["label"] = LegacyUfm.Of(String(type["nameTemplate"])) });
        }

        return new JsonObject
        {
            ["blocks"] = blocks,
            ["validationLimit"] = new JsonObject { ["min"] = Limit(config["minItems"]), ["max"] = Limit(config["maxItems"]) },
        };
    }

    private static int? Limit(JsonNode? node)
    {
        return Number(node) is { } number and > 0 ? number : null;
    }

    private static void TreePicker(JsonObject config, Func<string, Guid?> typeKey, Func<string, Guid?> mediaTypeKey)
    {
        Rename(config, "treeSource", "startNode");
        var source = config["startNode"] as JsonObject;
        Keys(config, "filter", source is not null && String(source["type"]) == "media" ? mediaTypeKey : typeKey);
        if (source is not null && LegacyUdis.Key(source["id"]) is { } key)
        {
            source["id"] = key.ToString();
        }
    }

    // A list of aliases, separated by commas, that is a list of keys now.
    private static void Keys(JsonObject config, string name, Func<string, Guid?> keyOf)
    {
        if (String(config[name]) is not { Length: > 0 } list)
        {
            return;
        }

        string[] keys = [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => Guid.TryParse(entry, out Guid key) ? key : keyOf(entry))
            .OfType<Guid>()
            .Select(key => key.ToString())];
        config[name] = string.Join(',', keys);
    }

    private static string? String(JsonNode? node)
    {
        return node is JsonValue value ? value.TryGetValue(out string? text) ? text : value.ToJsonString() : null;
    }

    private static int? Number(JsonNode? node)
    {
        return node is JsonValue && int.TryParse(String(node), out int number) ? number : null;
    }
}
