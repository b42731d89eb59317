namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item lies anywhere below another.</summary>
internal sealed record AncestorCondition(Guid Ancestor, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position)
    {
        int top = scope.Snapshot.PositionOf(Ancestor);
        return (top >= 0 && position > top && position < scope.Snapshot.EndOf(top)) != Negated;
    }
}
