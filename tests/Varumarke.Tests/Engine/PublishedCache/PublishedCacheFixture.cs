using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Published;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Tests.Engine.PublishedCache;

/// <summary>The cache of documents over a fake database: one type with an invariant and a variant property.</summary>
internal sealed class PublishedCacheFixture
{
    public const int TypeId = 10;

    public PublishedCacheFixture(
        ContentVariation variation = ContentVariation.Nothing, PropertyCacheLevel level = PropertyCacheLevel.Element, int megabytes = 1)
    {
        Title = new FakePropertyType("title", variation, level);
        Code = new FakePropertyType("code", ContentVariation.Nothing, level);
        Type = new PublishedContentType(
            Guid.NewGuid(), TypeId, "page", PublishedItemType.Content, [], _ => [Title, Code], variation);
        IOptions<PublishedCacheOptions> options = Options.Create(new PublishedCacheOptions { SizeMegabytes = megabytes, SeedDocuments = 3 });
        Elements = new ElementsCache(Generations, options);
        Items = new PublishedItems(
            Source,
            Stub.Of<IPublishedContentTypeCache>((_, _) => Type),
            Variation,
            Generations,
            options);
        Documents = new PublishedDocuments(
            Items,
            Source,
            Stub.Of<IPublishStatusQueryService>((method, args) => method.Name == nameof(IPublishStatusQueryService.HasPublishedAncestorPath)
                ? !UnderUnpublished.Contains((Guid)args[0]!)
                : Source.Published.ContainsKey((Guid)args[0]!)),
            Stub.Of<IDocumentNavigationQueryService>((_, args) => Source.Drafts.ContainsKey((Guid)args[0]!)),
            Stub.Of<IPreviewService>((_, _) => InPreview),
            Stub.Of<IIdKeyMap>((_, args) => Source.Drafts.Values.FirstOrDefault(node => node.Id == (int)args[0]!) is { } node
                ? Attempt.Succeed(node.Key)
                : Attempt.Fail<Guid>()),
            Generations,
            options);
    }

    public FakePublishedSource Source { get; } = new();

    public HashSet<Guid> UnderUnpublished { get; } = [];

    public bool InPreview { get; set; }

    public FakePropertyType Title { get; }

    public FakePropertyType Code { get; }

    public IPublishedContentType Type { get; }

    public FixedVariation Variation { get; } = new();

    public CacheGenerations Generations { get; } = new();

    public ElementsCache Elements { get; }

    public PublishedItems Items { get; }

    public PublishedDocuments Documents { get; }

    /// <summary>Puts a document in the database, published and as a draft, and returns its key.</summary>
    public Guid Add(string title, params PublishedNodeCulture[] cultures)
    {
        var key = Guid.NewGuid();
        Source.Published[key] = Node(key, title, cultures);
        Source.Drafts[key] = Node(key, title + " (draft)", cultures) with { Edited = true };
        return key;
    }

    public static PublishedNode Node(Guid key, string title, PublishedNodeCulture[]? cultures = null, IReadOnlyList<PublishedNodeValue>? values = null) => new()
    {
        Id = Math.Abs(key.GetHashCode()),
        Key = key,
        ContentTypeId = TypeId,
        Level = 1,
        Path = "-1,1",
        SortOrder = 0,
        Name = title,
        CreateDate = DateTime.UnixEpoch,
        CreatorId = -1,
        UpdateDate = DateTime.UnixEpoch,
        WriterId = -1,
        Published = true,
        Cultures = cultures ?? [],
        Values = NodeValues.Of(values ?? [new PublishedNodeValue("title", string.Empty, string.Empty, title)]),
    };
}
