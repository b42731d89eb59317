namespace Varumarke.DeliveryApi.Querying;

/// <summary>A condition on one item.</summary>
internal abstract record Condition
{
    public abstract bool Holds(QueryScope scope, int position);
}
