namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>At least one of several conditions holds.</summary>
internal sealed record AnyCondition(IReadOnlyList<Condition> Alternatives) : Condition
{
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
}
