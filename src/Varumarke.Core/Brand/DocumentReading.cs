using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Published;

namespace Varumarke.Core.Brand;

/// <summary>Reads a document's properties in one culture into plain values.</summary>
/// <param name="culture">Such as <c>sv-SE</c>.</param>
public sealed class DocumentReading(string culture)
{
    /// <summary>A text; empty when there is none.</summary>
    public string Text(IPublishedElement item, string alias) => Value(item, alias) switch
    {
        string text => text.Trim(),
        IEnumerable<string> several => several.FirstOrDefault() ?? string.Empty,
        null => string.Empty,
        IHtmlEncodedString html => ReadableText.OfHtml(html.ToHtmlString() ?? string.Empty),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>The editors' markup; empty when there is none.</summary>
    public string Html(IPublishedElement item, string alias) => (Value(item, alias) as IHtmlEncodedString)?.ToHtmlString()?.Trim() ?? string.Empty;

    /// <summary>Several texts.</summary>
    public IReadOnlyList<string> Texts(IPublishedElement item, string alias) => Value(item, alias) switch
    {
        IEnumerable<string> several => [.. several.Where(text => !string.IsNullOrWhiteSpace(text))],
        string one when one.Length > 0 => [one],
        _ => [],
    };

    /// <summary>The blocks that show in the culture.</summary>
    public IEnumerable<IPublishedElement> Blocks(IPublishedElement item, string alias) =>
        (Value(item, alias) as IEnumerable<IBlockReference<IPublishedElement, IPublishedElement>> ?? []).Select(block => block.Content);

    /// <summary>Keys of the media that are picked, whether they may leave or not.</summary>
    public IReadOnlyList<Guid> Media(IPublishedElement item, string alias) => Value(item, alias) switch
    {
        IPublishedContent one => [one.Key],
        IEnumerable<IPublishedContent> several => [.. several.Select(media => media.Key)],
        _ => [],
    };

    /// <summary>A number; null when there is none: what was left empty is no nought, though Umbraco's converters say so.</summary>
    public decimal? Number(IPublishedElement item, string alias) => !HasValue(item, alias) ? null : Value(item, alias) switch
    {
        null => null,
        decimal number => number,
        int number => number,
        long number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) => number,
        _ => null,
    };

    /// <summary>A day; null when there is none.</summary>
    public DateTime? Day(IPublishedElement item, string alias) => Value(item, alias) is DateTime day && day > DateTime.MinValue ? day : null;

    /// <summary>Yes or no; no when nothing is said.</summary>
    public bool Flag(IPublishedElement item, string alias) => Value(item, alias) is true;

    /// <summary>The first address that is picked; empty when there is none.</summary>
    public string Address(IPublishedElement item, string alias) => Value(item, alias) switch
    {
        Link one => one.Url,
        IEnumerable<Link> several => several.FirstOrDefault()?.Url,
        _ => null,
    } ?? string.Empty;

    /// <summary>Keys of the documents that are picked, whether they may be shown or not.</summary>
    public IReadOnlyList<Guid> Documents(IPublishedElement item, string alias) => Media(item, alias);

    /// <summary>What a document is called.</summary>
    public string Title(IPublishedContent document) =>
        Text(document, "heading") is { Length: > 0 } heading ? heading
        : document.Cultures.TryGetValue(culture, out PublishedCultureInfo? info) ? info.Name : document.Name;

    /// <summary>When a document was last published in the culture, UTC.</summary>
    public DateTime Changed(IPublishedContent document) => document.Cultures.TryGetValue(culture, out PublishedCultureInfo? info) ? info.Date : document.UpdateDate;

    private bool HasValue(IPublishedElement item, string alias) =>
        item.GetProperty(alias) is { } property && (property.PropertyType.VariesByCulture() ? property.HasValue(culture) : property.HasValue());

    private object? Value(IPublishedElement item, string alias) => item.GetProperty(alias) is { } property ? ReadableText.ValueOf(property, culture) : null;
}
