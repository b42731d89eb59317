namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>None of several conditions holds.</summary>
internal sealed record NoneCondition(IReadOnlyList<Condition> Alternatives) : Condition
{
    public override bool Holds(QueryScope scope, int position) => Alternatives.All(alternative => !alternative.Holds(scope, position));
}
