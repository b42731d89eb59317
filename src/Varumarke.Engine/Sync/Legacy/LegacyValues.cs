using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Serialization;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Legacy;

/// <summary>
/// Values of editors that are gone, in the form of the editors that have taken their place: the UDIs of the old media picker
/// become picks, nested content becomes blocks, also where one lies within another. Keys of what is new are made from the old
/// value, so that a second import finds nothing changed.
/// </summary>
internal sealed class LegacyValues(IContentTypeService types)
{
    private const int MaxDepth = 32;
    private const string NestedMark = "ncContentTypeAlias";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = UmbracoJson.Encoder };

    private readonly Dictionary<string, IContentType?> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value in today's form; itself when it is that already.</summary>
    public string Convert(string text, IPropertyType property, List<string> notes)
    {
        return Convert(text, property.PropertyEditorAlias, notes, 0);
    }

    private string Convert(string text, string editor, List<string> notes, int depth)
    {
        switch (editor)
        {
            case "Umbraco.MediaPicker3" when text.StartsWith("umb://", StringComparison.OrdinalIgnoreCase):
                return Picks(text);
            case "Umbraco.BlockList" or "Umbraco.BlockGrid" or "Umbraco.RichText" when text.Contains(NestedMark, StringComparison.Ordinal) && depth < MaxDepth:
                return Nested(text, notes, depth) ?? text;
            case "Umbraco.RichText" when text.Contains("<?UMBRACO_MACRO", StringComparison.OrdinalIgnoreCase):
                notes.Add("A rich text holds a macro, which Umbraco no longer has; nothing is shown in its place.");
                return text;
            default:
                return text;
        }
    }

    private static string Picks(string text)
    {
        var picks = new JsonArray();
        foreach (string udi in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (LegacyUdis.Key(udi) is { } media)
            {
                picks.Add(new JsonObject
                {
                    ["key"] = StableKey.Of("pick", $"{picks.Count}/{text}").ToString(),
                    ["mediaKey"] = media.ToString(),
                });
            }
        }

        return picks.Count == 0 ? text : picks.ToJsonString(Relaxed);
    }

    // Nested content, or blocks or a rich text with some of it within.
    private string? Nested(string text, List<string> notes, int depth)
    {
        switch (Parse(text))
        {
            case JsonArray items:
                return Blocks(items, text, notes, depth);
            case JsonObject outer:
                Within(outer, notes, depth);
                return outer.ToJsonString(Relaxed);
            default:
                return null;
        }
    }

    private void Within(JsonObject outer, List<string> notes, int depth)
    {
        foreach ((string name, JsonNode? node) in outer.ToArray())
        {
            string? text = node is JsonValue value && value.TryGetValue(out string? own) ? own : (node as JsonArray)?.ToJsonString(Relaxed);
            bool isNested = text?.Contains(NestedMark, StringComparison.Ordinal) == true && depth < MaxDepth
                && (node is JsonValue || (node is JsonArray { Count: > 0 } items && items[0] is JsonObject first && first.ContainsKey(NestedMark)));
            if (isNested)
            {
                outer[name] = Nested(text!, notes, depth + 1) ?? text;
            }
            else if (node is JsonObject inner)
            {
                Within(inner, notes, depth);
            }
            else
            {
                foreach (JsonObject item in (node as JsonArray ?? []).OfType<JsonObject>())
                {
                    Within(item, notes, depth);
                }
            }
        }
    }

    private string Blocks(JsonArray items, string text, List<string> notes, int depth)
    {
        JsonArray layout = [];
        JsonArray data = [];
        JsonArray expose = [];
        foreach (JsonObject item in items.OfType<JsonObject>())
        {
            string alias = item["ncContentTypeAlias"]?.ToString() ?? string.Empty;
            if (Type(alias) is not { } type)
            {
                notes.Add($"A nested item of the type '{SyncXmlRead.Short(alias)}', which is not here, was left out.");
                continue;
            }

            string key = (Guid.TryParse(item["key"]?.ToString(), out Guid own) ? own : StableKey.Of("nested", $"{data.Count}/{text}")).ToString();
            layout.Add(new JsonObject { ["contentKey"] = key });
            expose.Add(new JsonObject { ["contentKey"] = key, ["culture"] = null, ["segment"] = null });
            data.Add(new JsonObject { ["contentTypeKey"] = type.Key.ToString(), ["key"] = key, ["values"] = Values(item, type, notes, depth) });
        }

        return new JsonObject
        {
            ["layout"] = new JsonObject { ["Umbraco.BlockList"] = layout },
            ["contentData"] = data,
            ["settingsData"] = new JsonArray(),
            ["expose"] = expose,
        }.ToJsonString(Relaxed);
    }

    private JsonArray Values(JsonObject item, IContentType type, List<string> notes, int depth)
    {
        JsonArray values = [];
        foreach ((string name, JsonNode? node) in item)
        {
            if (name is "ncContentTypeAlias" or "key" or "name" or "icon")
            {
                continue;
            }

            if (type.CompositionPropertyTypes.FirstOrDefault(property => string.Equals(property.Alias, name, StringComparison.OrdinalIgnoreCase)) is not { } property)
            {
                notes.Add($"A nested item of the type '{type.Alias}' has no property '{SyncXmlRead.Short(name)}' here; its value was left out.");
                continue;
            }

            values.Add(new JsonObject
            {
                ["editorAlias"] = property.PropertyEditorAlias,
                ["culture"] = null,
                ["segment"] = null,
                ["alias"] = property.Alias,
                ["value"] = Value(node, property, notes, depth),
            });
        }

        return values;
    }

    private JsonNode? Value(JsonNode? node, IPropertyType property, List<string> notes, int depth)
    {
        string? text = node switch
        {
            JsonValue value when value.TryGetValue(out string? own) => own,
            JsonArray or JsonObject => node.ToJsonString(Relaxed),
            _ => null,
        };
        string? converted = text is null ? null : Convert(text, property.PropertyEditorAlias, notes, depth + 1);
        return converted is null || converted == text ? node?.DeepClone() : JsonValue.Create(converted);
    }

    private IContentType? Type(string alias)
    {
        if (!_known.TryGetValue(alias, out IContentType? type))
        {
            type = alias.Length == 0 ? null : types.Get(alias);
            _known[alias] = type;
        }

        return type;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return SyncJson.Compact(text) is { } json ? JsonNode.Parse(json) : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
