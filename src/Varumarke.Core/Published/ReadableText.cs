using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Varumarke.Core.Published;

/// <summary>
/// What a reader would read of a property: plain text, without markup, of texts, lists and blocks. Blocks that do not show in the
/// culture are not among it, since the values are those that are published.
/// </summary>
public static partial class ReadableText
{
    private const int Deepest = 8;

    /// <summary>The text of a property in a culture; empty when it has none.</summary>
    public static string Of(IPublishedElement item, string alias, string culture)
    {
        ArgumentNullException.ThrowIfNull(item);
        var text = new StringBuilder();
        if (item.GetProperty(alias) is { } property)
        {
            Append(text, ValueOf(property, culture), culture, Deepest);
        }

        return text.ToString().Trim();
    }

    /// <summary>The value of a property in a culture, or its one value where it has the same in all.</summary>
    public static object? ValueOf(IPublishedProperty property, string culture)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.PropertyType.Variations.VariesByCulture() ? property.GetValue(culture) : property.GetValue();
    }

    /// <summary>The words of a piece of HTML.</summary>
    public static string OfHtml(string html) => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(html, " "), " ")).Trim();

    private static void Append(StringBuilder text, object? value, string culture, int depth)
    {
        switch (value)
        {
            case null:
                return;
            case string plain:
                text.Append(plain).Append('\n');
                return;
            case IHtmlEncodedString html:
                text.Append(OfHtml(html.ToHtmlString() ?? string.Empty)).Append('\n');
                return;
            case IEnumerable<string> lines:
                text.AppendJoin('\n', lines).Append('\n');
                return;
            case IEnumerable<IBlockReference<IPublishedElement, IPublishedElement>> blocks when depth > 0:
                AppendBlocks(text, blocks, culture, depth - 1);
                return;
        }
    }

    private static void AppendBlocks(StringBuilder text, IEnumerable<IBlockReference<IPublishedElement, IPublishedElement>> blocks, string culture, int depth)
    {
        foreach (IBlockReference<IPublishedElement, IPublishedElement> block in blocks)
        {
            foreach (IPublishedProperty property in block.Content.Properties)
            {
                Append(text, ValueOf(property, culture), culture, depth);
            }

            foreach (BlockGridArea area in (block as BlockGridItem)?.Areas ?? [])
            {
                AppendBlocks(text, area, culture, depth);
            }
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
