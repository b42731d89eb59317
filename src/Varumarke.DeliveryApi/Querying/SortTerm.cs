using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>One <c>sort=</c>.</summary>
internal sealed record SortTerm(SortField Field, bool Descending, string? PropertyAlias = null)
{
    /// <summary>For <see cref="SortField.SiteField"/>: which.</summary>
    public SiteField? Own { get; init; }
}
