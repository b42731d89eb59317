using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Published;

/// <summary>A property as plain text, whichever editor holds it.</summary>
internal static class PropertyText
{
    /// <summary>The text without white space around it; null when it is empty or the item has no such property.</summary>
    public static string? Read(IPublishedContent item, string alias)
    {
        // A drop-down or radio list gives its text, a multiple one a list of one.
        string? text = item.GetProperty(alias)?.GetValue() switch
        {
            string one => one,
            IEnumerable<string> several => several.FirstOrDefault(),
            null => null,
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
