using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>None of several conditions holds.</summary>
internal sealed record NoneCondition(IReadOnlyList<Condition> Alternatives) : Condition
{
    public override int Cost => Alternatives.Count == 0 ? 0 : Alternatives.Max(alternative => alternative.Cost);

    public override IEnumerable<string> Properties => Alternatives.SelectMany(alternative => alternative.Properties);

    public override bool Holds(QueryScope scope, int position) => Alternatives.All(alternative => !alternative.Holds(scope, position));

    public override SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        foreach (Condition alternative in Alternatives)
        {
            candidates.Except(alternative.Narrow(candidates.Copy(scope.Snapshot.Slots), scope));
        }

        return candidates;
    }
}
