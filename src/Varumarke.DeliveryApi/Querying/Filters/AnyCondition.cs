using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>At least one of several conditions holds.</summary>
internal sealed record AnyCondition(IReadOnlyList<Condition> Alternatives) : Condition
{
    public override int Cost => Alternatives.Max(alternative => alternative.Cost);

    public override IEnumerable<string> Properties => Alternatives.SelectMany(alternative => alternative.Properties);

    public override bool Holds(QueryScope scope, int position)
    {
        foreach (Condition alternative in Alternatives)
        {
            if (alternative.Holds(scope, position))
            {
                return true;
            }
        }

        return false;
    }

    public override SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        var found = new SlotSet(scope.Snapshot.Slots);
        foreach (Condition alternative in Alternatives)
        {
            found.Or(alternative.Narrow(candidates.Copy(scope.Snapshot.Slots), scope));
        }

        return candidates.And(found);
    }
}
