namespace Varumarke.Core.Search;

/// <summary>What was found.</summary>
/// <param name="Total">How many hits there are in all.</param>
/// <param name="Hits">One page of them.</param>
/// <param name="Facets">By facet, how many hits there would be with each value of it; those with most first. A facet's own filter is left out of its counts, so that a reader sees what else to choose.</param>
/// <param name="DidYouMean">What else to ask where nothing was found; it finds something.</param>
/// <param name="IsPartial">Whether nothing holds all the words, and these hits hold some (<see cref="SearchQuestion.MayMissWords"/>).</param>
public sealed record SearchAnswer(
    int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets, string? DidYouMean = null, bool IsPartial = false);

/// <summary>How many hits have a value.</summary>
/// <param name="Value">The value as filters take it.</param>
/// <param name="Count">How many.</param>
public sealed record FacetValue(string Value, int Count);

/// <summary>One thing that was found.</summary>
/// <param name="Key">Key of the media item or document.</param>
/// <param name="Kind">Its kind (<see cref="SearchKind"/>).</param>
/// <param name="Type">Alias of its media or document type.</param>
/// <param name="Language">The language of a document's text; null for an asset.</param>
/// <param name="Title">What it is called, in the reader's language where it has a name in it.</param>
/// <param name="Snippet">A piece of its text, plain, around what was asked for.</param>
/// <param name="Changed">When it was last changed, UTC.</param>
public sealed record SearchHit(Guid Key, string Kind, string Type, string? Language, string Title, string? Snippet, DateTime Changed)
{
    /// <summary>Whether it is an asset; otherwise it is a document.</summary>
    public bool IsAsset => Language is null;
}
