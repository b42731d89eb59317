using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Varumarke.Core.Rights;

/// <summary>One value of a rights property: as it is stored, and as the property's editor reads it.</summary>
/// <param name="Stored">What the database has.</param>
/// <param name="Read">What the editor makes of it, which may be nothing.</param>
internal readonly record struct RightsValue(object? Stored, object? Read)
{
    private bool IsWritten => IsSomething(Stored) || IsSomething(Read);

    /// <summary>
    /// All that was written of a property: one value, or one a language where the type varies by language. Rights are the same
    /// in every language, and no reader's language may choose among them.
    /// </summary>
    public static IEnumerable<RightsValue> Of(IPublishedContent media, string alias)
    {
        if (media.GetProperty(alias) is not { } property)
        {
            return [];
        }

        IEnumerable<RightsValue> values = media.ContentType.VariesByCulture()
            ? media.Cultures.Keys.Append(string.Empty).Select(culture => new RightsValue(property.GetSourceValue(culture), property.GetValue(culture)))
            : [new RightsValue(property.GetSourceValue(), property.GetValue())];
        return values.Where(value => value.IsWritten);
    }

    /// <summary>
    /// The value as texts: of a list each, also of one that is stored as JSON (as a drop-down stores its value) and shown by an
    /// editor that knows no lists.
    /// </summary>
    public IEnumerable<string> Texts()
    {
        IEnumerable<string> texts = Read switch
        {
            string text => ListOf(text) ?? [text],
            IEnumerable<string> several => several,
            null => [Convert.ToString(Stored, CultureInfo.InvariantCulture) ?? string.Empty],
            var other => [Convert.ToString(other, CultureInfo.InvariantCulture) ?? string.Empty],
        };
        return texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim());
    }

    private static bool IsSomething(object? value) => value is not (null or DBNull) && !(value is string text && string.IsNullOrWhiteSpace(text));

    private static string[]? ListOf(string text)
    {
        if (!text.TrimStart().StartsWith('['))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<string[]>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
