using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>Holds for every item or for none: what a filter on an item that does not exist comes to.</summary>
internal sealed record ConstantCondition(bool Result) : Condition
{
    public override bool Holds(QueryScope scope, int position) => Result;

    public override SlotSet Narrow(SlotSet candidates, QueryScope scope) => Result ? candidates : new SlotSet(scope.Snapshot.Slots);
}
