using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item's name holds a text anywhere; how Umbraco filters media by name.</summary>
internal sealed record NamePartCondition(string Text, bool Negated) : Condition
{
    public override int Cost => 2;

    public override bool Holds(QueryScope scope, int position) =>
        scope.Snapshot[position].NameIn(scope.Culture).Contains(Text, StringComparison.OrdinalIgnoreCase) != Negated;
}
