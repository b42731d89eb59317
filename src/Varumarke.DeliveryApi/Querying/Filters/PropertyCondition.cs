namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>A property of the item has, or has not, a value.</summary>
internal sealed record PropertyCondition(string Alias, Comparison Comparison, string Value) : Condition
{
    public override int Cost => 3;

    public override IEnumerable<string> Properties => [Alias];

    public override bool Holds(QueryScope scope, int position)
    {
        PropertyScalars values = scope.Properties.Read(scope.Snapshot[position].Key, Alias, scope.Culture, scope.Segment);
        bool holds = values.Matches(Comparison, Value);

        return values.Names.Length > 0 && MayDependOnAName(holds) ? values.Without(scope.Hides).Matches(Comparison, Value) : holds;
    }

    protected override bool MayBeKept(QueryScope scope) => !PropertyNames.AreIn(Alias, scope);

    protected override void Prepare(QueryScope scope, IReadOnlyCollection<int> positions) => scope.ReadAhead(Alias, positions);

    // To leave something out makes nothing equal or contained that was not, so that there only a match is looked at again. What
    // is left of a text may be more or less than the whole.
    private bool MayDependOnAName(bool holds) => Comparison switch
    {
        Comparison.Is or Comparison.Contains => holds || Value.Length == 0,
        Comparison.IsNot or Comparison.DoesNotContain => !holds || Value.Length == 0,
        _ => true,
    };
}
