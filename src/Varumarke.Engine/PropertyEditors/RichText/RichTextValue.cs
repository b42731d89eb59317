using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>
/// Rich text as it is stored and exchanged: markup, and the blocks that stand in it. Versions before 13 stored the markup alone,
/// and so does text that was imported; both are read.
/// </summary>
internal sealed record RichTextValue
{
    public string Markup { get; init; } = string.Empty;

    public RichTextBlockValue? Blocks { get; init; }

    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Markup) && Blocks is not { ContentData.Count: > 0 };

    public static RichTextValue? Read(object? value, IJsonSerializer serializer)
    {
        if (value is RichTextValue read)
        {
            return read;
        }

        if (EditorValues.As<JsonObject>(value, serializer) is { } json && json.ContainsKey("markup"))
        {
            return new RichTextValue
            {
                Markup = EditorValues.Text(json["markup"]) ?? string.Empty,
                Blocks = json["blocks"] is { } blocks ? EditorValues.As<RichTextBlockValue>(blocks, serializer) : null,
            };
        }

        return value is string { Length: > 0 } markup && !LooksLikeBrokenJson(markup) ? new RichTextValue { Markup = markup } : null;
    }

    /// <summary>JSON that was cut off must not be shown to readers as text.</summary>
    private static bool LooksLikeBrokenJson(string text) =>
        text.TrimStart().StartsWith('{') && text.Contains("\"markup\"", StringComparison.Ordinal);
}
