namespace Varumarke.DeliveryApi.Querying;

/// <summary>A query that has been understood.</summary>
internal sealed record ItemQuery(
    Selection Selection,
    IReadOnlyList<Condition> Conditions,
    IReadOnlyList<SortTerm> Sorts,
    int Skip,
    int Take)
{
    /// <summary>Whether properties are asked about: they may name items of the other tree, whose state then counts too.</summary>
    public bool ReadsProperties => Conditions.Any(condition => condition.ReadsProperties) || Sorts.Any(sort => sort.Field == SortField.Property);
}
