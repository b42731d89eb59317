using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>What happens to the stored values of one type's content.</summary>
internal sealed record ValueMigration(HashSet<int> Removed, HashSet<int> ToCulture, HashSet<int> ToInvariant, int? DefaultLanguageId)
{
    public bool IsNeeded => Removed.Count > 0 || (DefaultLanguageId is not null && ToCulture.Count + ToInvariant.Count > 0);

    /// <summary>Changes one version's values; false where nothing had to change.</summary>
    public bool Apply(List<RawValue> values)
    {
        int removed = values.RemoveAll(value => Removed.Contains(value.PropertyTypeId));
        int moved = DefaultLanguageId is { } language
            ? Copy(values, ToCulture, null, language, keepSource: false) + Copy(values, ToInvariant, language, null, keepSource: true)
            : 0;
        return removed + moved > 0;
    }

    private static int Copy(List<RawValue> values, HashSet<int> properties, int? from, int? to, bool keepSource)
    {
        int replaced = values.RemoveAll(value => properties.Contains(value.PropertyTypeId) && value.LanguageId == to);
        RawValue[] source = [.. values.Where(value => properties.Contains(value.PropertyTypeId) && value.LanguageId == from)];
        if (!keepSource)
        {
            values.RemoveAll(value => properties.Contains(value.PropertyTypeId) && value.LanguageId == from);
        }

        values.AddRange(source.Select(value => value with { LanguageId = to }));
        return replaced + source.Length;
    }
}
