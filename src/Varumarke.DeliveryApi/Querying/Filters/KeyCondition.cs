using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item is, or is not, a certain one.</summary>
internal sealed record KeyCondition(Guid Key, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position) => (scope.Snapshot[position].Key == Key) != Negated;

    public override SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        var only = new SlotSet(scope.Snapshot.Slots);
        if (scope.Snapshot.PositionOf(Key) is >= 0 and var position)
        {
            only.Add(scope.Snapshot.SlotAt(position));
        }

        return Negated ? candidates.Except(only) : candidates.And(only);
    }
}
