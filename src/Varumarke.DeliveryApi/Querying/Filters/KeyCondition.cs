namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item is, or is not, a certain one.</summary>
internal sealed record KeyCondition(Guid Key, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position) => (scope.Snapshot[position].Key == Key) != Negated;
}
