
namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Whether any item names others in a property. What is worked out of such a property goes by more than the item: by whether
/// those others may be known, which changes without it. It must not be kept.
/// </summary>
internal static class PropertyNames
{
    public static bool AreIn(string alias, QueryScope scope) => scope.Snapshot.Kept.Holding(
        (nameof(PropertyNames), alias.ToUpperInvariant(), scope.Culture, scope.Segment),
        scope.Snapshot,
        position => scope.Properties.Read(scope.Snapshot[position].Key, alias, scope.Culture, scope.Segment).Names.Length > 0,
        positions => scope.ReadAhead(alias, positions)).Count() > 0;
}
