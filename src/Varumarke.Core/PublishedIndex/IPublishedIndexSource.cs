namespace Varumarke.Core.PublishedIndex;

/// <summary>
/// Where the in-memory query index gets its rows: read whole at start, and by key after a change. Trashed items are never
/// among the rows.
/// </summary>
public interface IPublishedIndexSource
{
    /// <summary>Every item of the tree. For documents: those with a published version, or, with <paramref name="drafts"/>, all.</summary>
    IEnumerable<IndexedItem> ReadAll(ItemKind kind, bool drafts);

    /// <summary>The items among <paramref name="keys"/> that <see cref="ReadAll"/> would hold now; a missing one has left the tree.</summary>
    IReadOnlyList<IndexedItem> Read(ItemKind kind, IReadOnlyCollection<Guid> keys, bool drafts);
}
