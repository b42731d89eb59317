namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item lies directly below another.</summary>
internal sealed record ParentCondition(Guid Parent, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position) => (scope.Snapshot[position].ParentKey == Parent) != Negated;
}
