using System.Globalization;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Caching;

namespace Varumarke.Persistence.Contents;

/// <summary>Carries values between a version's stored data and the properties of an entity.</summary>
internal sealed class PropertyValues(Cultures cultures)
{
    /// <summary>
    /// The properties of an item: all that its type has, with the values of the draft and the published version.
    /// <paramref name="aliases"/> names those whose values are wanted; null means all.
    /// </summary>
    public PropertyCollection Read(ContentShape shape, ContentVersionRow draft, ContentVersionRow? published, string[]? aliases)
    {
        if (aliases is { Length: 0 })
        {
            return [];
        }

        var values = new Dictionary<int, List<Property.InitialPropertyValue>>();
        DataSet<ILanguage> languages = cultures.All;
        List<StoredValue> drafted = PropertyData.Read(draft.Data, shape.StorageOf);
        Collect(drafted, published: false, languages, values);
        if (published is not null)
        {
            // Mostly what is published is the draft: its values are the same objects then, neither read nor kept twice.
            Collect(ReferenceEquals(published.Data, draft.Data) ? drafted : PropertyData.Read(published.Data, shape.StorageOf), published: true, languages, values);
        }

        var properties = new PropertyCollection();
        foreach (IPropertyType type in shape.PropertyTypes)
        {
            bool wanted = aliases is null || aliases.Contains(type.Alias, StringComparer.OrdinalIgnoreCase);
            properties.Add(Property.CreateWithValues(0, type, wanted && values.TryGetValue(type.Id, out List<Property.InitialPropertyValue>? known) ? [.. known] : []));
        }

        return properties;
    }

    /// <summary>The stored text of one side of an item's values.</summary>
    public string Write(IEnumerable<IProperty> properties, bool published) => PropertyData.Write(properties
        .SelectMany(property => property.Values, (property, value) => new StoredValue(
            property.PropertyTypeId,
            cultures.Find(value.Culture),
            value.Segment,
            Normalise(published ? value.PublishedValue : value.EditedValue, property.ValueStorageType)))
        .Where(value => value.Value is not null || value.Segment is not null));

    /// <summary>Whether what is published says in every value what the draft says, so that one text does for both.</summary>
    public static bool AreTheSame(IEnumerable<IProperty> properties) =>
        properties.SelectMany(property => property.Values).All(value => Equals(value.EditedValue, value.PublishedValue));

    private static void Collect(List<StoredValue> read, bool published, DataSet<ILanguage> languages, Dictionary<int, List<Property.InitialPropertyValue>> values)
    {
        foreach (StoredValue stored in read)
        {
            string? culture = null;
            if (stored.LanguageId is { } language && (culture = languages.Find(language)?.IsoCode) is null)
            {
                continue;
            }

            if (!values.TryGetValue(stored.PropertyTypeId, out List<Property.InitialPropertyValue>? known))
            {
                values.Add(stored.PropertyTypeId, known = []);
            }

            known.Add(new Property.InitialPropertyValue(culture, stored.Segment, published, stored.Value));
        }
    }

    /// <summary>The value as its storage type keeps it; null for what that type cannot hold.</summary>
    private static object? Normalise(object? value, ValueStorageType storage) => value is null ? null : storage switch
    {
        ValueStorageType.Integer => value switch
        {
            int => value,
            bool flag => flag ? 1 : 0,
            _ => int.TryParse(Text(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null,
        },
        ValueStorageType.Decimal => value is decimal ? value
            : decimal.TryParse(Text(value), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        ValueStorageType.Date => value is DateTime ? value
            : DateTime.TryParse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime date) ? date : null,
        _ => Text(value),
    };

    private static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
