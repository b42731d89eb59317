using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item's type is, or is not, one of several.</summary>
internal sealed record TypeCondition(IReadOnlyList<string> Aliases, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position) =>
        Aliases.Contains(scope.Snapshot[position].TypeAlias, StringComparer.OrdinalIgnoreCase) != Negated;
}
