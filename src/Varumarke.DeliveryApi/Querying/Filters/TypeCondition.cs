using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item's type is, or is not, one of several.</summary>
internal sealed record TypeCondition(IReadOnlyList<string> Aliases, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position) =>
        Aliases.Contains(scope.Snapshot[position].TypeAlias, StringComparer.OrdinalIgnoreCase) != Negated;

    public override SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        var found = new SlotSet(scope.Snapshot.Slots);
        foreach (string alias in Aliases)
        {
            found.Or(OfType(alias.ToUpperInvariant(), scope.Snapshot));
        }

        return Negated ? candidates.Except(found) : candidates.And(found);
    }

    private static SlotSet OfType(string alias, IndexSnapshot snapshot) => snapshot.Kept.Holding(
        (nameof(TypeCondition), alias),
        snapshot,
        position => snapshot[position].TypeAlias.Equals(alias, StringComparison.OrdinalIgnoreCase));
}
