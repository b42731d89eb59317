using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Whether a document's draft differs from what is published, as a whole and in each culture. A difference in a value
/// that all cultures share counts for the default culture.
/// </summary>
internal sealed record EditedState(bool Edited, IReadOnlySet<string> Cultures)
{
    public static EditedState Of(IContent content, string? defaultCulture, bool publishing)
    {
        var cultures = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool varies = content.ContentType.VariesByCulture();
        bool edited = !publishing && content.PublishName != content.Name;
        foreach (IProperty property in content.Properties)
        {
            foreach (IPropertyValue value in property.Values.Where(value => Applies(property, value) && Differs(value)))
            {
                edited = true;
                if (varies && value.Culture is { } culture)
                {
                    cultures.Add(culture);
                }
                else if (varies && value.Segment is null && defaultCulture is not null)
                {
                    cultures.Add(defaultCulture);
                }
            }
        }

        if (varies && content.CultureInfos is { } names)
        {
            foreach (ContentCultureInfos name in names.Values.Where(name => name.Name != content.GetPublishName(name.Culture)))
            {
                edited = true;
                cultures.Add(name.Culture);
            }
        }

        return new EditedState(edited, cultures);
    }

    /// <summary>Values of the other kind, left from before the property's variation was changed, do not count.</summary>
    private static bool Applies(IProperty property, IPropertyValue value) => property.PropertyType.VariesByCulture()
        ? value.Culture is not null || value.Segment is not null
        : value.Culture is null;

    private static bool Differs(IPropertyValue value) => value.PublishedValue is null
        ? value.EditedValue is not null
        : !value.PublishedValue.Equals(value.EditedValue);
}
