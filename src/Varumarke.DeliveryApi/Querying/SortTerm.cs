namespace Varumarke.DeliveryApi.Querying;

/// <summary>One <c>sort=</c>.</summary>
internal sealed record SortTerm(SortField Field, bool Descending, string? PropertyAlias = null);
