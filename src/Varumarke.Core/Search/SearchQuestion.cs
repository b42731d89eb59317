namespace Varumarke.Core.Search;

/// <summary>What somebody looks for.</summary>
public sealed record SearchQuestion
{
    /// <summary>Words as people type them: all must be there (but see <see cref="MayMissWords"/>); "a phrase" in quotation marks; a word behind a minus must not. Empty finds everything.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The reader's language, <c>sv</c> or <c>en</c>: its words weigh most.</summary>
    public required string Language { get; init; }

    /// <summary>Whether some of the words are enough where nothing holds all of them: a person wants the nearest there is; a feed what was asked for.</summary>
    public bool MayMissWords { get; init; }

    /// <summary>Values that hits must have, by facet (<see cref="SearchFacet"/>): any of those of a facet, one of each facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Which come first.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>How many hits to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits to give.</summary>
    public int Take { get; init; } = SearchLimits.DefaultPageSize;
}

/// <summary>Which hits come first.</summary>
public enum SearchOrder
{
    /// <summary>Those that fit best; where nothing was asked for, the newest.</summary>
    Relevance,

    /// <summary>Those that changed last.</summary>
    Newest,
}
