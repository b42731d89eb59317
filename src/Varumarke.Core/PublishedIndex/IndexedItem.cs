namespace Varumarke.Core.PublishedIndex;

/// <summary>
/// What a query must know of a document or media item without loading it. About 150 bytes, so that 50,000 of them fit in
/// a few megabytes.
/// </summary>
public sealed record IndexedItem
{
    /// <summary>The item's key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The item's integer id.</summary>
    public required int Id { get; init; }

    /// <summary>Alias of its document or media type.</summary>
    public required string TypeAlias { get; init; }

    /// <summary>Key of the parent; null at the root.</summary>
    public required Guid? ParentKey { get; init; }

    /// <summary>Depth in the tree; 1 at the root.</summary>
    public required int Level { get; init; }

    /// <summary>Order among its siblings.</summary>
    public required int SortOrder { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public required DateTime CreateDate { get; init; }

    /// <summary>When its published version was last changed, UTC.</summary>
    public required DateTime UpdateDate { get; init; }

    /// <summary>Its invariant name; for a variant item any one of its names.</summary>
    public required string Name { get; init; }

    /// <summary>The cultures that it is published in; empty for an invariant item.</summary>
    public IReadOnlyList<IndexedCulture> Cultures { get; init; } = [];
}
