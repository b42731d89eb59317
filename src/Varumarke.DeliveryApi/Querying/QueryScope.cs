using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>What a condition is judged against: one snapshot, in one culture.</summary>
internal sealed record QueryScope(IndexSnapshot Snapshot, string? Culture, string? Segment, IPropertyValueSource Properties)
{
    /// <summary>Where the site's own fields are; null where it has none.</summary>
    public ISiteFieldSource? SiteFields { get; init; }

    /// <summary>Whether a key is that of a document that readers may not know of.</summary>
    public Func<Guid, bool> Hides { get; init; } = static _ => false;

    public ulong CultureMask { get; } = Snapshot.Cultures.MaskOf(Culture);

    public IReadOnlyList<Scalar> ReadSiteField(int position, string field) => SiteFields?.Read(Snapshot[position].Key, field, Culture) ?? [];

    /// <summary>Reads a property of many items together before they are asked one by one.</summary>
    public void ReadAhead(string alias, IReadOnlyCollection<int> positions) =>
        Properties.ReadAhead([.. positions.Select(position => Snapshot[position].Key)], alias, Culture, Segment);
}
