namespace Varumarke.Search.Index;

/// <summary>One thing that can be found, as the index takes it.</summary>
internal sealed record IndexEntry
{
    public required Guid Key { get; init; }

    public required string Kind { get; init; }

    public required string Type { get; init; }

    /// <summary>The language of a document; null for an asset.</summary>
    public string? Language { get; init; }

    public required DateTime Changed { get; init; }

    /// <summary>What tells its state from others; where there is none, when it was changed does.</summary>
    public DateTime? Stamp { get; init; }

    public IReadOnlyList<Guid> Ancestors { get; init; } = [];

    /// <summary>The first moment when it may not be used any more, as its terms tell it.</summary>
    public DateTimeOffset? UsableUntil { get; init; }

    /// <summary>Its words by language.</summary>
    public required IReadOnlyDictionary<string, EntryWords> Words { get; init; }

    /// <summary>Its values by facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>What is said in one language.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What a reader may be shown a piece of.</param>
/// <param name="Keywords">Words that it is found by as well: subjects, a place, a season.</param>
internal sealed record EntryWords(string Title, string Text, IReadOnlyList<string> Keywords)
{
    /// <summary>What stands inside of its file: found by, and shown a piece of where nothing else holds the words.</summary>
    public string Inside { get; init; } = string.Empty;
}
