using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>What a condition is judged against: one snapshot, in one culture.</summary>
internal sealed record QueryScope(IndexSnapshot Snapshot, string? Culture, string? Segment, IPropertyValueSource Properties)
{
    public ulong CultureMask { get; } = Snapshot.Cultures.MaskOf(Culture);
}
