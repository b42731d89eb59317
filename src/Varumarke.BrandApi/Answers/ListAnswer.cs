using Microsoft.AspNetCore.Http;

namespace Varumarke.BrandApi.Answers;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Limit">How many items a page holds.</param>
/// <param name="Links">Where this page and its neighbours are.</param>
/// <param name="Facets">How many there are of each value, by facet.</param>
/// <param name="DidYouMean">What else to ask where nothing was found.</param>
/// <param name="IsPartial">True where nothing holds all the words, and these hold some.</param>
internal sealed record ListAnswer<TItem>(
    IReadOnlyList<TItem> Items, int Total, int Page, int Limit, PageLinks Links, IReadOnlyDictionary<string, IReadOnlyList<FacetItem>>? Facets = null, string? DidYouMean = null, bool? IsPartial = null);

/// <summary>A value of a facet.</summary>
/// <param name="Value">As filters take it.</param>
/// <param name="Name">As people call it, in the answer's language.</param>
/// <param name="Count">How many items have it.</param>
internal sealed record FacetItem(string Value, string Name, int Count);

/// <summary>Addresses of pages.</summary>
internal sealed record PageLinks(string Self, string? Previous, string? Next)
{
    public static PageLinks Of(ApiLinks links, HttpRequest request, int page, int limit, int total) => new(
        links.OfPage(request, page),
        page > 1 ? links.OfPage(request, page - 1) : null,
        (long)page * limit < total ? links.OfPage(request, page + 1) : null);
}
