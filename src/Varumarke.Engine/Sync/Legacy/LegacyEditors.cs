namespace Varumarke.Engine.Sync.Legacy;

/// <summary>Editors of Umbraco 8 to 13 that are gone, and the interfaces in the backoffice that have names of their own since 14.</summary>
internal static class LegacyEditors
{
    public const string MediaPicker = "Umbraco.MediaPicker";
    public const string NestedContent = "Umbraco.NestedContent";
    public const string OurNestedContent = "Our.Umbraco.NestedContent";

    private static readonly Dictionary<string, string> Uis = new(StringComparer.Ordinal)
    {
        ["Umbraco.DropDown.Flexible"] = "Dropdown",
        ["Umbraco.TrueFalse"] = "Toggle",
        ["Umbraco.MediaPicker3"] = "MediaPicker",
        ["Umbraco.MultiNodeTreePicker"] = "ContentPicker",
        ["Umbraco.ContentPicker"] = "DocumentPicker",
        ["Umbraco.ListView"] = "Collection",
        ["Umbraco.RichText"] = "Tiptap",
        ["Umbraco.ColorPicker.EyeDropper"] = "EyeDropper",
        ["Umbraco.DateTime"] = "DatePicker",
        ["Umbraco.MultipleTextstring"] = "MultipleTextString",
    };

    /// <summary>The editor that has taken this one's place; itself when it is not gone.</summary>
    public static string Successor(string editor)
    {
        return editor switch
        {
            "Umbraco.TinyMCE" or "Umbraco.TinyMCEv3" => "Umbraco.RichText",
            MediaPicker or "Umbraco.MediaPicker2" or "Umbraco.MultipleMediaPicker" => "Umbraco.MediaPicker3",
            NestedContent or OurNestedContent => "Umbraco.BlockList",
            "Umbraco.ContentPicker2" => "Umbraco.ContentPicker",
            "Umbraco.MultiNodeTreePicker2" => "Umbraco.MultiNodeTreePicker",
            "Umbraco.MemberPicker2" => "Umbraco.MemberPicker",
            "Umbraco.TextboxMultiple" => "Umbraco.TextArea",
            "Umbraco.Textbox" => "Umbraco.TextBox",
            "Umbraco.Date" => "Umbraco.DateTime",
            "Umbraco.NoEdit" => "Umbraco.Label",
            _ => editor,
        };
    }

    /// <summary>The interface of an editor of Umbraco's own that is not named after it; null for all others.</summary>
    public static string? UiAlias(string editor)
    {
        return Uis.TryGetValue(editor, out string? ui) ? "Umb.PropertyEditorUi." + ui : null;
    }
}
