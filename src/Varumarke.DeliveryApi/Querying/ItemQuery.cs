namespace Varumarke.DeliveryApi.Querying;

/// <summary>A query that has been understood.</summary>
internal sealed record ItemQuery(
    Selection Selection,
    IReadOnlyList<Condition> Conditions,
    IReadOnlyList<SortTerm> Sorts,
    int Skip,
    int Take);
