namespace Varumarke.Core.Search;

/// <summary>Finds documents and media by what they are called, in any language.</summary>
public interface INameSearch
{
    /// <summary>The keys of what is called so: those whose name begins with it first, and then by name.</summary>
    /// <exception cref="ArgumentException">The object type is neither the documents' nor the media's.</exception>
    IReadOnlyList<Guid> Find(NameQuery query);
}

/// <summary>What is sought.</summary>
/// <param name="ObjectType">Umbraco's object type of documents or of media.</param>
/// <param name="Text">Words that must all be parts of a name; their case does not count.</param>
/// <param name="Most">How many are wanted at most.</param>
public sealed record NameQuery(Guid ObjectType, string Text, int Most)
{
    /// <summary>In the recycle bin (true), outside of it (false), or either.</summary>
    public bool? Trashed { get; init; }

    /// <summary>Below what has this path alone.</summary>
    public string? BelowPath { get; init; }

    /// <summary>At or below what has one of these paths alone; null for everywhere.</summary>
    public IReadOnlyList<string>? Within { get; init; }

    /// <summary>The keys of the types that it may be of; none for all.</summary>
    public IReadOnlyCollection<Guid> Types { get; init; } = [];
}
