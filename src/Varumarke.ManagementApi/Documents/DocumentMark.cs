using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Models;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// The mark of what a draft says: names and values, and not whether it is published. Who saves over another mark than the one that
/// was read saves over somebody's work. Sent as an entity tag.
/// </summary>
internal static class DocumentMark
{
    public static string Of(IContent content)
    {
        var text = new StringBuilder();
        Add(text, content.Name);
        foreach (string culture in content.AvailableCultures.Order(StringComparer.Ordinal))
        {
            Add(text, culture);
            Add(text, content.GetCultureName(culture));
        }

        foreach (IProperty property in content.Properties.OrderBy(property => property.Alias, StringComparer.Ordinal))
        {
            Add(text, property.Alias);
            foreach (IPropertyValue value in property.Values.Where(value => value.EditedValue is not null).OrderBy(value => value.Culture, StringComparer.Ordinal).ThenBy(value => value.Segment, StringComparer.Ordinal))
            {
                Add(text, value.Culture);
                Add(text, value.Segment);
                Add(text, Convert.ToString(value.EditedValue, CultureInfo.InvariantCulture));
            }
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return $"\"{Base64Url.EncodeToString(hash.AsSpan(0, 18))}\"";
    }

    // A length before each text, so that no two documents read alike.
    private static void Add(StringBuilder text, string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part);
}
