namespace Varumarke.Core.Published;

/// <summary>One version of a document or media item as the database holds it. Dates are UTC with their kind set.</summary>
public sealed record PublishedNode
{
    /// <summary>The node's integer id.</summary>
    public required int Id { get; init; }

    /// <summary>The node's key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The id of its content or media type.</summary>
    public required int ContentTypeId { get; init; }

    /// <summary>1 for a node at the root.</summary>
    public required int Level { get; init; }

    /// <summary>Ids from the root, as in <c>-1,1057,1060</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Place among its siblings.</summary>
    public required int SortOrder { get; init; }

    /// <summary>Name of this version; for a document that varies by culture, the name in the default language.</summary>
    public required string Name { get; init; }

    /// <summary>When the node was made.</summary>
    public required DateTime CreateDate { get; init; }

    /// <summary>The id of the user who made it.</summary>
    public required int CreatorId { get; init; }

    /// <summary>When this version was written.</summary>
    public required DateTime UpdateDate { get; init; }

    /// <summary>The id of the user who wrote this version.</summary>
    public required int WriterId { get; init; }

    /// <summary>The template of this version.</summary>
    public int? TemplateId { get; init; }

    /// <summary>Whether the node has a published version, whichever version this is. True for media.</summary>
    public required bool Published { get; init; }

    /// <summary>Whether the draft differs from the published version. False for media.</summary>
    public bool Edited { get; init; }

    /// <summary>
    /// The cultures of this version: for the published version those that are published, for a draft all that have a name.
    /// Empty when the type does not vary by culture.
    /// </summary>
    public IReadOnlyList<PublishedNodeCulture> Cultures { get; init; } = [];

    /// <summary>The property values of this version that are not null.</summary>
    public required NodeValues Values { get; init; }
}
