using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Access;

namespace Varumarke.Core.Library;

/// <summary>
/// Published in the culture, as is all above it; not kept in by the access rule; and, for a text with a period of its own, approved
/// and within it.
/// </summary>
public sealed class DocumentShelf(
    IPublishedContentCache documents,
    IPublishStatusQueryService published,
    IDocumentNavigationQueryService navigation,
    IDocumentGate gate,
    TimeProvider time) : IDocumentShelf
{
    /// <inheritdoc />
    public bool Shows(Guid key, string typeAlias, string culture) =>
        LibraryTypes.KindOfDocument(typeAlias) is not null
        && published.IsDocumentPublished(key, culture)
        && published.HasPublishedAncestorPath(key, culture)
        && gate.Decide(key, typeAlias) == DocumentAccess.Deliverable;

    /// <inheritdoc />
    public IPublishedContent? Find(Guid key, string culture) =>
        published.IsDocumentPublished(key, culture)
        && documents.GetById(key) is { } document
        && Shows(key, document.ContentType.Alias, culture)
        && TextPeriod.Of(document).Holds(time.GetUtcNow())
            ? document
            : null;

    /// <inheritdoc />
    public IReadOnlyList<IPublishedContent> OfType(string typeAlias, string culture)
    {
        if (!navigation.TryGetRootKeys(out IEnumerable<Guid> roots))
        {
            return [];
        }

        return [.. roots
            .SelectMany(root => Below(root, typeAlias))
            .Distinct()
            .Select(key => Find(key, culture))
            .OfType<IPublishedContent>()
            .Where(document => string.Equals(document.ContentType.Alias, typeAlias, StringComparison.OrdinalIgnoreCase))];
    }

    private IEnumerable<Guid> Below(Guid root, string typeAlias) =>
        navigation.TryGetDescendantsKeysOfType(root, typeAlias, out IEnumerable<Guid> below) ? below.Prepend(root) : [root];
}
