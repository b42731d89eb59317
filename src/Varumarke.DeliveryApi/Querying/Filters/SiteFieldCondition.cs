using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>A field that the site's own handler indexes has, or has not, a value.</summary>
internal sealed record SiteFieldCondition(SiteField Field, Comparison Comparison, string Value) : Condition
{
    public override int Cost => 3;

    public override bool Holds(QueryScope scope, int position) =>
        Field.Matches(scope.ReadSiteField(position, Field.Name), Comparison, Value);
}
