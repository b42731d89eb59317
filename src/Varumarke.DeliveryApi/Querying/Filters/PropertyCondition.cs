namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>A property of the item has, or has not, a value.</summary>
internal sealed record PropertyCondition(string Alias, Comparison Comparison, string Value) : Condition
{
    public override int Cost => 3;

    public override bool Holds(QueryScope scope, int position) =>
        scope.Properties.Read(scope.Snapshot[position].Key, Alias, scope.Culture, scope.Segment).Matches(Comparison, Value);

    protected override void Prepare(QueryScope scope, IReadOnlyCollection<int> positions) => scope.ReadAhead(Alias, positions);
}
