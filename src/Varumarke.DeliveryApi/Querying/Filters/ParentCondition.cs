using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item lies directly below another.</summary>
internal sealed record ParentCondition(Guid Parent, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position) => (scope.Snapshot[position].ParentKey == Parent) != Negated;

    public override SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        var children = new SlotSet(snapshot.Slots);
        if (snapshot.PositionOf(Parent) is >= 0 and var parent)
        {
            foreach (int position in Siblings.Between(snapshot, parent + 1, snapshot.EndOf(parent)))
            {
                children.Add(snapshot.SlotAt(position));
            }
        }

        return Negated ? candidates.Except(children) : candidates.And(children);
    }
}
