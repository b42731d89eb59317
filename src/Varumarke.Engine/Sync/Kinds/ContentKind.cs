using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Documents: saved, published in the languages that the file says, and scheduled.</summary>
internal sealed class ContentKind(
    IContentService contents,
    IContentTypeService types,
    DocumentPublisher publisher,
    MentionedMedia mentions,
    IShortStringHelper strings,
    ContentTreeServices services) : ContentTreeKind<IContent>(services)
{
    private readonly Dictionary<string, IContentType?> _known = new(StringComparer.OrdinalIgnoreCase);
    private IDictionary<Guid, IEnumerable<ContentSchedule>> _schedules = new Dictionary<Guid, IEnumerable<ContentSchedule>>();

    public override SyncKind Kind => SyncKind.Content;

    protected override UmbracoObjectTypes ObjectType => UmbracoObjectTypes.Document;

    protected override SyncKind TypeKind => SyncKind.ContentTypes;

    protected override string TrashedFrom => Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;

    protected override IEnumerable<IContent> Get(Guid[] keys)
    {
        return contents.GetByIds(keys);
    }

    protected override void Prepare(IReadOnlyList<IContent> batch)
    {
        _schedules = batch.Count == 0
            ? new Dictionary<Guid, IEnumerable<ContentSchedule>>()
            : contents.GetContentSchedulesByKeys([.. batch.Select(document => document.Key)]);
    }

    protected override IContent? Create(ContentItem item, int parentId)
    {
        if (Type(item.ContentType) is not { } type)
        {
            return null;
        }

        string? culture = type.VariesByCulture() && item.Names.Count == 0 ? DefaultCulture : null;
        return new Content(item.Name, parentId, type, culture) { Key = item.Key };
    }

    protected override Guid? TypeKey(string alias)
    {
        return Type(alias)?.Key;
    }

    protected override async Task CreateTypeAsync(string alias, IReadOnlyList<ContentItem> items)
    {
        IContentType type = await Services.StandIns.FillAsync(new ContentType(strings, Constants.System.Root), alias, items);
        StandInTypes.Ensure(await types.CreateAsync(type, Constants.Security.SuperUserKey));
        _known.Remove(alias);
    }

    protected override void Move(IContent entity, int parentId)
    {
        Ensure(contents.Move(entity, parentId));
    }

    protected override void MoveToBin(IContent entity)
    {
        Ensure(contents.MoveToRecycleBin(entity));
    }

    protected override void SaveInBin(IContent entity)
    {
        Ensure(contents.Save(entity));
    }

    protected override void Check(ContentItem item, List<string> notes)
    {
        mentions.Check(item, notes);
    }

    protected override TreeNode ToNode(IContent entity)
    {
        return new TreeNode(entity.Id, entity.Published, entity.Trashed);
    }

    protected override ContentItem Extend(ContentItem item, IContent entity)
    {
        IEnumerable<ContentSchedule> schedule = _schedules.TryGetValue(entity.Key, out IEnumerable<ContentSchedule>? found) ? found : [];

        // What lies in the bin is imported unpublished, so it is exported so: published there means only that it was.
        return item with
        {
            Published = new PublishedIn(
                entity is { Published: true, Trashed: false },
                [.. entity.AvailableCultures.Select(culture => new CultureFlag(culture, !entity.Trashed && entity.IsCulturePublished(culture)))]),
            Schedule = [.. schedule.Select(DocumentPublisher.ToItem)],
            PublishedPart = entity.Trashed ? null : Services.Mapper.ToPublishedPart(entity),
        };
    }

    protected override SyncResult Save(IContent entity, ContentItem item, ContentChange change, List<string> notes)
    {
        return publisher.Save(entity, item, change, DefaultCulture, notes);
    }

    private IContentType? Type(string alias)
    {
        if (!_known.TryGetValue(alias, out IContentType? type))
        {
            type = types.Get(alias);
            _known[alias] = type;
        }

        return type;
    }

    private static void Ensure(OperationResult result)
    {
        if (!result.Success)
        {
            throw new InvalidOperationException($"Umbraco answers {result.Result}.");
        }
    }
}
