using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>A property's value as text for a file, and back. JSON is indented in files and compact in the database, except in editors whose value is the writer's own text and in editors that are not here, whose values stay as they are.</summary>
internal sealed class PropertyTexts(PropertyEditorCollection editors)
{
    private static readonly HashSet<string> PlainText =
    [
        Constants.PropertyEditors.Aliases.TextBox,
        Constants.PropertyEditors.Aliases.TextArea,
        Constants.PropertyEditors.Aliases.MarkdownEditor,
        Constants.PropertyEditors.Aliases.MultipleTextstring,
        Constants.PropertyEditors.Aliases.EmailAddress,
        Constants.PropertyEditors.Aliases.Label,
        Constants.PropertyEditors.Aliases.PlainString,
        Constants.PropertyEditors.Aliases.PlainJson,
    ];

    public string ToText(object? value, IPropertyType type)
    {
        return value switch
        {
            null => string.Empty,
            string text => HoldsJson(type) ? SyncJson.Indented(text) ?? text : text,
            bool flag => flag ? "1" : "0",
            DateTime date => Text(date),
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? string.Empty,
        };
    }

    /// <returns>False when the text cannot be a value of that type.</returns>
    public bool TryFromText(string text, IPropertyType type, out object? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        switch (type.ValueStorageType)
        {
            case ValueStorageType.Integer:
                value = Integer(text);
                return value is not null;
            case ValueStorageType.Decimal:
                value = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
                return value is not null;
            case ValueStorageType.Date:
                // What the clock showed: a zone in the text is dropped, as it is by the editor, and not turned into this machine's.
                value = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date.DateTime : null;
                return value is not null;
            default:
                value = HoldsJson(type) ? SyncJson.Compact(text) ?? text : text;
                return true;
        }
    }

    private static int? Integer(string text)
    {
        return text.Trim().ToUpperInvariant() switch
        {
            "TRUE" => 1,
            "FALSE" => 0,
            string digits => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null,
        };
    }

    // uSync's form, with a fraction only where there is one.
    private static string Text(DateTime date)
    {
        return date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
    }

    private bool HoldsJson(IPropertyType type)
    {
        return !PlainText.Contains(type.PropertyEditorAlias) && editors.TryGet(type.PropertyEditorAlias, out _);
    }
}
