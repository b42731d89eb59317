using System.Collections.Concurrent;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// Tells whether a publish gave everything below an item a new path, so that one which did not leaves the answers about what
/// lies below alone. Two witnesses: the names that the index saw last, and, for items whose segment does not come from the
/// name, the segments noted when answers were kept.
/// </summary>
internal sealed class RouteStamps(
    IDocumentUrlService urls,
    ILanguageService languages,
    IDocumentNavigationQueryService navigation,
    IPublishedIndexSource source,
    PublishedIndexes indexes)
{
    private readonly ConcurrentDictionary<Guid, string> _stamps = new();
    private volatile string[]? _cultures;

    /// <summary>Notes the segments that the routes of these items go through; keys of other things are passed by.</summary>
    public void Note(IEnumerable<Guid> keys)
    {
        foreach (Guid key in keys)
        {
            // Most keys are not documents; parent by parent, nothing is made for them.
            Guid? of = key;
            while (of is { } item && navigation.TryGetParentKey(item, out of) && of is { } ancestor)
            {
                _stamps.GetOrAdd(ancestor, Stamp);
            }
        }
    }

    public bool HasChanged(Guid key)
    {
        bool hasChildren = navigation.TryGetChildrenKeys(key, out IEnumerable<Guid> children) && children.Any();
        return hasChildren && (HasNewNames(key) || (_stamps.TryGetValue(key, out string? old) && old != Stamp(key)));
    }

    public void Forget(IEnumerable<Guid> keys)
    {
        foreach (Guid key in keys)
        {
            _stamps.TryRemove(key, out _);
        }
    }

    public void Clear()
    {
        _cultures = null;
        _stamps.Clear();
    }

    private bool HasNewNames(Guid key)
    {
        if (indexes.Published.LastSeen is not { } snapshot || snapshot.PositionOf(key) is not (>= 0 and var position))
        {
            return true;
        }

        IndexedItem old = snapshot[position];
        return source.Read(ItemKind.Document, [key], drafts: false) is not [var now]
            || old.Name != now.Name
            || !Names(old).SequenceEqual(Names(now));
    }

    private static IEnumerable<(string Culture, string Name)> Names(IndexedItem item) =>
        item.Cultures.Select(culture => (culture.Culture, culture.Name)).Order();

    private string Stamp(Guid key)
    {
        string[] cultures = _cultures ??= [.. languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode)];
        return string.Join('\n', cultures.Select(culture => urls.GetUrlSegment(key, culture, false)));
    }
}
