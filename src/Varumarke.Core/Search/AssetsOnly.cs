namespace Varumarke.Core.Search;

/// <summary>Narrows a question down to what has a file.</summary>
public static class AssetsOnly
{
    /// <summary>The question; kinds that have no file, asked for, find nothing.</summary>
    public static SearchQuestion Of(SearchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        IReadOnlyList<string> kinds = question.Filters.TryGetValue(SearchFacet.Kind, out IReadOnlyList<string>? asked)
            ? [.. asked.Where(SearchKind.Assets.Contains).DefaultIfEmpty("none")]
            : SearchKind.Assets;
        return question with { Filters = new Dictionary<string, IReadOnlyList<string>>(question.Filters) { [SearchFacet.Kind] = kinds } };
    }

    /// <summary>The facets without what has no file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Of(IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        return new Dictionary<string, IReadOnlyList<FacetValue>>(facets)
        {
            [SearchFacet.Kind] = [.. facets[SearchFacet.Kind].Where(value => SearchKind.Assets.Contains(value.Value))],
        };
    }
}
