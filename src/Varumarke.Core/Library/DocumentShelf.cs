using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Access;
using Varumarke.Core.Changes;

namespace Varumarke.Core.Library;

/// <summary>
/// Published in the culture, as is all above it; not kept in by the access rule; and, for a text with a period of its own, approved
/// and within it, as it is published at this moment.
/// </summary>
public sealed class DocumentShelf(
    IPublishedContentCache documents,
    IPublishStatusQueryService published,
    IDocumentNavigationQueryService navigation,
    IDocumentGate gate,
    TextPeriods periods,
    ChangeFeed changes,
    TimeProvider time) : IDocumentShelf
{
    private readonly ConcurrentDictionary<string, Known> _ofType = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public bool Shows(Guid key, string typeAlias, string culture) =>
        LibraryTypes.KindOfDocument(typeAlias) is not null
        && published.IsDocumentPublished(key, culture)
        && published.HasPublishedAncestorPath(key, culture)
        && gate.Decide(key, typeAlias) == DocumentAccess.Deliverable
        && (!LibraryTypes.HasPeriod(typeAlias) || periods.Of(key).Holds(time.GetUtcNow()));

    /// <inheritdoc />
    public IPublishedContent? Find(Guid key, string culture) =>
        published.IsDocumentPublished(key, culture)
        && documents.GetById(key) is { } document
        && Shows(key, document.ContentType.Alias, culture)
            ? document
            : null;

    /// <inheritdoc />
    public IReadOnlyList<IPublishedContent> OfType(string typeAlias, string culture) =>
    [
        .. Keys(typeAlias)
            .Select(key => Find(key, culture))
            .OfType<IPublishedContent>()
            .Where(document => string.Equals(document.ContentType.Alias, typeAlias, StringComparison.OrdinalIgnoreCase)),
    ];

    // Which are of a type is found by a walk through the whole tree: once until anything changes, since every page asks for some. Nothing
    // found is not kept: the tree may not have been read yet.
    private IReadOnlyList<Guid> Keys(string typeAlias)
    {
        // Taken before the walk: what changes meanwhile makes it old at once.
        long generation = changes.Now;
        if (_ofType.TryGetValue(typeAlias, out Known? known) && known.Generation == generation)
        {
            return known.Keys;
        }

        Guid[] keys = navigation.TryGetRootKeys(out IEnumerable<Guid> roots) ? [.. roots.SelectMany(root => Below(root, typeAlias)).Distinct()] : [];
        if (keys.Length > 0)
        {
            _ofType[typeAlias] = new Known(generation, keys);
        }

        return keys;
    }

    private IEnumerable<Guid> Below(Guid root, string typeAlias) =>
        navigation.TryGetDescendantsKeysOfType(root, typeAlias, out IEnumerable<Guid> below) ? below.Prepend(root) : [root];

    private sealed record Known(long Generation, IReadOnlyList<Guid> Keys);
}
