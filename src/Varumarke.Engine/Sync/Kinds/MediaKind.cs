using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Kinds;

internal sealed class MediaKind(
    IMediaService media,
    IMediaTypeService types,
    IShortStringHelper strings,
    ContentTreeServices services) : ContentTreeKind<IMedia>(services)
{
    public override SyncKind Kind => SyncKind.Media;

    protected override UmbracoObjectTypes ObjectType => UmbracoObjectTypes.Media;

    protected override SyncKind TypeKind => SyncKind.MediaTypes;

    protected override string TrashedFrom => Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;

    protected override IEnumerable<IMedia> Get(Guid[] keys)
    {
        return media.GetByIds(keys);
    }

    protected override IMedia? Create(ContentItem item, int parentId)
    {
        return types.Get(item.ContentType) is { } type ? new Media(item.Name, parentId, type) { Key = item.Key } : null;
    }

    protected override Guid? TypeKey(string alias)
    {
        return types.Get(alias)?.Key;
    }

    protected override async Task CreateTypeAsync(string alias, IReadOnlyList<ContentItem> items)
    {
        IMediaType type = await Services.StandIns.FillAsync(new MediaType(strings, Constants.System.Root), alias, items);
        StandInTypes.Ensure(await types.CreateAsync(type, Constants.Security.SuperUserKey));
    }

    protected override void Move(IMedia entity, int parentId)
    {
        Ensure(media.Move(entity, parentId));
    }

    protected override void MoveToBin(IMedia entity)
    {
        Ensure(media.MoveToRecycleBin(entity));
    }

    protected override void SaveInBin(IMedia entity)
    {
        Ensure(media.Save(entity));
    }

    protected override TreeNode ToNode(IMedia entity)
    {
        return new TreeNode(entity.Id, Published: true, entity.Trashed);
    }

    protected override SyncResult Save(IMedia entity, ContentItem item, ContentChange change, List<string> notes)
    {
        if (!change.Values)
        {
            return new SyncResult(change.Moved ? SyncOutcome.Updated : SyncOutcome.Unchanged, null, notes);
        }

        EventMessages? messages = Ensure(media.Save(entity));
        if (item.SortOrder is { } sortOrder && entity.SortOrder != sortOrder)
        {
            // An item that was moved is put last, so its order is saved once more.
            entity.SortOrder = sortOrder;
            Ensure(media.Save(entity));
        }

        return new SyncResult(change.IsNew ? SyncOutcome.Created : SyncOutcome.Updated, null, notes) { Messages = messages };
    }

    private static EventMessages? Ensure(Attempt<OperationResult?> attempt)
    {
        if (!attempt.Success)
        {
            throw new InvalidOperationException($"Umbraco answers {attempt.Result?.Result.ToString() ?? "no"}.", attempt.Exception);
        }

        return attempt.Result?.EventMessages;
    }
}
