namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item lies at, above or below a level of the tree.</summary>
internal sealed record LevelCondition(Comparison Comparison, int Level) : Condition
{
    public override int Cost => 1;

    public override bool Holds(QueryScope scope, int position) => Comparison.Accepts(scope.Snapshot[position].Level.CompareTo(Level));
}
