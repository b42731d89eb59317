using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// Content, element, media and member types as published items see them. Made when first asked for, and thrown away when
/// the type or a data type it uses changes. When an element type goes, so does everything built from blocks.
/// </summary>
internal sealed class PublishedTypes(
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes,
    IPublishedContentTypeFactory factory,
    CacheGenerations generations) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<(Kind, Guid), IPublishedContentType> _byKey = new();
    private readonly ConcurrentDictionary<(Kind, int), IPublishedContentType> _byId = new();
    private readonly ConcurrentDictionary<(Kind, string), IPublishedContentType> _byAlias = new();
    private readonly Lock _gate = new();
    private long _changes;

    // Documents and elements are one kind: a content type says itself which it is.
    private enum Kind
    {
        Content,
        Media,
        Member,
    }

    public IPublishedContentType Get(PublishedItemType itemType, Guid key)
    {
        Kind kind = KindOf(itemType);
        return _byKey.TryGetValue((kind, key), out IPublishedContentType? found)
            ? found
            : Make(kind, () => FindByKey(kind, key), $"key {key}");
    }

    public IPublishedContentType Get(PublishedItemType itemType, string alias)
    {
        Kind kind = KindOf(itemType);
        return _byAlias.TryGetValue((kind, alias.ToUpperInvariant()), out IPublishedContentType? found)
            ? found
            : Make(kind, () => FindByAlias(kind, alias), $"alias \"{alias}\"");
    }

    public IPublishedContentType Get(PublishedItemType itemType, int id)
    {
        Kind kind = KindOf(itemType);
        return _byId.TryGetValue((kind, id), out IPublishedContentType? found)
            ? found
            : Make(kind, () => FindById(kind, id), $"id {id}");
    }

    public void ClearAll() => Forget(_ => true);

    public void ClearContentType(int id) => Forget(type => type.Id == id);

    public void ClearContentTypes(IEnumerable<int> ids)
    {
        HashSet<int> changed = [.. ids];
        Forget(type => changed.Contains(type.Id));
    }

    public void ClearDataType(int id) => ClearByDataTypeId(id);

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id) =>
        Forget(type => type.PropertyTypes.Any(property => property.DataType.Id == id));

    private static Kind KindOf(PublishedItemType itemType) => itemType switch
    {
        PublishedItemType.Content or PublishedItemType.Element => Kind.Content,
        PublishedItemType.Media => Kind.Media,
        PublishedItemType.Member => Kind.Member,
        _ => throw new ArgumentOutOfRangeException(nameof(itemType), itemType, "There are no types of this kind."),
    };

    private static Kind KindOf(IPublishedContentType type) => KindOf(type.ItemType);

    private IPublishedContentType Make(Kind kind, Func<IContentTypeComposition?> find, string what)
    {
        long changes = Interlocked.Read(ref _changes);
        IContentTypeComposition source = find()
            ?? throw new InvalidOperationException($"There is no {kind.ToString().ToLowerInvariant()} type with {what}.");
        IPublishedContentType made = factory.CreateContentType(source);
        lock (_gate)
        {
            // Changed while it was being made: good for this reader, not for the next.
            if (changes != _changes)
            {
                return made;
            }

            // The first to finish wins, so that there is one instance of a type.
            IPublishedContentType kept = _byKey.GetOrAdd((kind, made.Key), made);
            _byId[(kind, kept.Id)] = kept;
            _byAlias[(kind, kept.Alias.ToUpperInvariant())] = kept;
            return kept;
        }
    }

    private List<IPublishedContentType> Forget(Func<IPublishedContentType, bool> predicate)
    {
        List<IPublishedContentType> gone;
        lock (_gate)
        {
            _changes++;
            gone = [.. _byKey.Values.Where(predicate)];
            foreach (IPublishedContentType type in gone)
            {
                Kind kind = KindOf(type);
                _byKey.TryRemove((kind, type.Key), out _);
                _byId.TryRemove((kind, type.Id), out _);
                _byAlias.TryRemove((kind, type.Alias.ToUpperInvariant()), out _);
            }
        }

        if (gone.Exists(type => type.IsElement))
        {
            generations.RaiseTypes();
        }

        return gone;
    }

    private IContentTypeComposition? FindByKey(Kind kind, Guid key) => kind switch
    {
        Kind.Content => contentTypes.Get(key),
        Kind.Media => mediaTypes.Get(key),
        _ => memberTypes.Get(key),
    };

    private IContentTypeComposition? FindByAlias(Kind kind, string alias) => kind switch
    {
        Kind.Content => contentTypes.Get(alias),
        Kind.Media => mediaTypes.Get(alias),
        _ => memberTypes.Get(alias),
    };

    private IContentTypeComposition? FindById(Kind kind, int id) => kind switch
    {
        Kind.Content => contentTypes.Get(id),
        Kind.Media => mediaTypes.Get(id),
        _ => memberTypes.Get(id),
    };
}
