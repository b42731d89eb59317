namespace Varumarke.Core.Published;

/// <summary>
/// Where the published cache reads from on a miss. One call is one read of the database. Blueprints and what lies in a
/// recycle bin are not found; neither is a document without a published version when <c>preview</c> is false.
/// </summary>
public interface IPublishedSource
{
    /// <summary>One document: its published version, or with <paramref name="preview"/> its draft.</summary>
    PublishedNode? GetDocument(Guid key, bool preview);

    /// <summary>Several documents, in any order; those not found are left out.</summary>
    IReadOnlyList<PublishedNode> GetDocuments(IReadOnlyCollection<Guid> keys, bool preview);

    /// <summary>
    /// Several published documents, in any order, with the values of one property alone; those not found are left out. For
    /// questions that are put to very many: nothing is made of what else they hold, and none is kept after the next is read.
    /// </summary>
    /// <param name="keys">Which documents.</param>
    /// <param name="alias">The property, without regard to case.</param>
    /// <param name="take">Takes each document in turn.</param>
    void ReadDocuments(IReadOnlyCollection<Guid> keys, string alias, Action<PublishedNode> take);

    /// <summary>One media item.</summary>
    PublishedNode? GetMedia(Guid key);

    /// <summary>Several media items, in any order; those not found are left out.</summary>
    IReadOnlyList<PublishedNode> GetMedia(IReadOnlyCollection<Guid> keys);

    /// <summary>Several media items, as <see cref="ReadDocuments"/> gives documents.</summary>
    /// <param name="keys">Which media items.</param>
    /// <param name="alias">The property, without regard to case.</param>
    /// <param name="take">Takes each item in turn.</param>
    void ReadMedia(IReadOnlyCollection<Guid> keys, string alias, Action<PublishedNode> take);

    /// <summary>The keys of all documents of a type that are not in the bin, published or not.</summary>
    IReadOnlyList<Guid> GetDocumentKeys(int contentTypeId);

    /// <summary>The keys of all media of a type that are not in the bin.</summary>
    IReadOnlyList<Guid> GetMediaKeys(int mediaTypeId);

    /// <summary>The keys of documents with a published version, those nearest the root first, at most <paramref name="limit"/>.</summary>
    IReadOnlyList<Guid> GetPublishedDocumentKeys(int limit);
}
