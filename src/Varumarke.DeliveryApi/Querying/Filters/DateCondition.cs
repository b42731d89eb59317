using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>The item was created, or last changed, before or after a moment.</summary>
internal sealed record DateCondition(bool IsUpdateDate, Comparison Comparison, DateTime Moment) : Condition
{
    public override int Cost => 1;

    public override bool Holds(QueryScope scope, int position)
    {
        var item = scope.Snapshot[position];
        return Comparison.Accepts((IsUpdateDate ? item.UpdateDateIn(scope.Culture) : item.CreateDate).CompareTo(Moment));
    }
}
