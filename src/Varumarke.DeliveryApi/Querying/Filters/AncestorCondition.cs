using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item lies anywhere below another.</summary>
internal sealed record AncestorCondition(Guid Ancestor, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position)
    {
        int top = scope.Snapshot.PositionOf(Ancestor);
        return (top >= 0 && position > top && position < scope.Snapshot.EndOf(top)) != Negated;
    }

    public override SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        var below = new SlotSet(snapshot.Slots);
        int top = snapshot.PositionOf(Ancestor);
        for (int position = top + 1; top >= 0 && position < snapshot.EndOf(top); position++)
        {
            below.Add(snapshot.SlotAt(position));
        }

        return Negated ? candidates.Except(below) : candidates.And(below);
    }
}
