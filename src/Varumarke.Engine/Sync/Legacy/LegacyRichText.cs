using System.Text.Json.Nodes;

namespace Varumarke.Engine.Sync.Legacy;

/// <summary>The settings of TinyMCE, for the editor that has taken its place (Tiptap).</summary>
internal static class LegacyRichText
{
    private static readonly string[] Extensions =
    [
        "RichTextEssentials", "Anchor", "Blockquote", "Bold", "BulletList", "CodeBlock", "Embed", "Figure", "Heading", "HorizontalRule",
        "HtmlAttributeClass", "HtmlAttributeDataset", "HtmlAttributeId", "HtmlAttributeStyle", "HtmlTagDiv", "HtmlTagSpan", "Image", "Italic",
        "Link", "MediaUpload", "OrderedList", "Strike", "Subscript", "Superscript", "Table", "TextAlign", "TextDirection", "TextIndent",
        "TrailingNode", "Underline", "WordCount",
    ];

    private static readonly string[] DefaultButtons =
        ["SourceEditor", "Bold", "Italic", "Underline", "TextAlignLeft", "TextAlignCenter", "TextAlignRight", "BulletList", "OrderedList", "Link", "MediaPicker", "EmbeddedMedia"];

    // Buttons that Tiptap has no like of (cut, copy, paste, macros) are left out.
    private static readonly Dictionary<string, string> Buttons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["undo"] = "Undo", ["redo"] = "Redo", ["styles"] = "StyleSelect", ["styleselect"] = "StyleSelect",
        ["fontname"] = "FontFamily", ["fontfamily"] = "FontFamily", ["fontsize"] = "FontSize",
        ["forecolor"] = "TextColorForeground", ["backcolor"] = "TextColorBackground", ["blockquote"] = "Blockquote",
        ["removeformat"] = "ClearFormatting", ["bold"] = "Bold", ["italic"] = "Italic", ["underline"] = "Underline", ["strikethrough"] = "Strike",
        ["alignleft"] = "TextAlignLeft", ["aligncenter"] = "TextAlignCenter", ["alignright"] = "TextAlignRight", ["alignjustify"] = "TextAlignJustify",
        ["bullist"] = "BulletList", ["numlist"] = "OrderedList", ["outdent"] = "TextOutdent", ["indent"] = "TextIndent",
        ["anchor"] = "Anchor", ["table"] = "Table", ["hr"] = "HorizontalRule", ["subscript"] = "Subscript", ["superscript"] = "Superscript",
        ["charmap"] = "CharacterMap", ["rtl"] = "TextDirectionRtl", ["ltr"] = "TextDirectionLtr", ["link"] = "Link", ["unlink"] = "Unlink",
        ["ace"] = "SourceEditor", ["code"] = "SourceEditor", ["sourcecode"] = "SourceEditor",
        ["umbmediapicker"] = "MediaPicker", ["umbembeddialog"] = "EmbeddedMedia", ["umbblockpicker"] = "BlockPicker",
    };

    public static void Convert(JsonObject config)
    {
        if (config["editor"] is JsonObject editor)
        {
            config.Remove("editor");
            foreach ((string name, JsonNode? value) in editor)
            {
                config[name] = value?.DeepClone();
            }
        }

        // A list of rows of groups of buttons is Tiptap's already.
        if (config.ContainsKey("extensions") || config["toolbar"] is JsonArray { Count: > 0 } rows && rows[0] is JsonArray)
        {
            return;
        }

        string[] buttons = config["toolbar"] is JsonArray { Count: > 0 } toolbar
            ? [.. toolbar.Select(button => button?.ToString() ?? string.Empty).Where(Buttons.ContainsKey).Select(button => Buttons[button]).Distinct()]
            : DefaultButtons;
        var group = new JsonArray([.. buttons.Select(button => JsonValue.Create("Umb.Tiptap.Toolbar." + button))]);
        config["toolbar"] = new JsonArray(new JsonArray(group));
        config["extensions"] = new JsonArray([.. Extensions.Concat(config["blocks"] is JsonArray { Count: > 0 } ? ["Block"] : Array.Empty<string>())
            .Select(extension => JsonValue.Create("Umb.Tiptap." + extension))]);
        config.Remove("mode");
        config.Remove("hideLabel");
    }
}
