using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Search;

namespace Varumarke.BrandApi.Search;

/// <summary>Facets as answers tell them.</summary>
internal static class FacetItems
{
    public static IReadOnlyDictionary<string, IReadOnlyList<FacetItem>> Of(IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> facets, string language) => facets
        .Where(facet => facet.Value.Count > 0)
        .ToDictionary(
            facet => facet.Key,
            facet => (IReadOnlyList<FacetItem>)[.. facet.Value.Select(value => new FacetItem(value.Value, LibraryWords.Value(facet.Key, value.Value).In(language), value.Count))]);
}
