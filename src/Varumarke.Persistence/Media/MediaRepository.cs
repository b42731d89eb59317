using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Core.Assets;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Media;

/// <summary>Pictures, files and folders: content with one version, written in place.</summary>
internal sealed class MediaRepository(
    ContentServices services,
    ContentShapes<IMediaType> shapes,
    SnapshotCache<IMedia> cache,
    MediaBuilder builder,
    MediaPathStore paths)
    : ContentRepository<IMedia, IMediaType>(ObjectTypes.Media, services, shapes, cache), IMediaRepository
{
    public override int RecycleBinId => Umbraco.Cms.Core.Constants.System.RecycleBinMedia;

    public bool RecycleBinSmells() => Read.ContentOf(ObjectType).Any(content => content.Node.Trashed);

    /// <summary>The item whose file has a path; where none has, the one that a file of this name would be a thumbnail of.</summary>
    public IMedia? GetMediaByPath(string mediaPath)
    {
        int? id = MediaPathStore.Find(Read, mediaPath)
            ?? (ThumbnailName.PictureOf(mediaPath) is { } picture ? MediaPathStore.Find(Read, picture) : null);
        return id is null ? null : Get(id.Value);
    }

    public override void Delete(IMedia entity)
    {
        Services.StartNodes.ForgetMedia(Write, entity.Id);
        base.Delete(entity);
    }

    protected override IMedia Build(ContentSnapshot snapshot, ContentShape shape, string[]? propertyAliases) => builder.Build(snapshot, shape, propertyAliases);

    protected override void Add(VarumarkeDbContext context, IMedia entity)
    {
        entity.AddingEntity();
        Prepare(context, entity, nameIsNew: true);
        var content = new ContentRow { ContentTypeId = entity.ContentTypeId };
        ContentVersionRow version = Version(entity);
        content.Versions.Add(version);
        Services.Storage.Insert(context, entity, ObjectType, content);
        entity.VersionId = version.Id;
        Settle(context, entity);
    }

    protected override void Update(VarumarkeDbContext context, IMedia entity)
    {
        if (!entity.IsDirty())
        {
            return;
        }

        entity.UpdatingEntity();
        if (entity.IsMoving())
        {
            ContentStorage.RoundDates(entity);
            context.Replace(ContentStorage.Row(entity, ObjectType));
            PublishRefresh(entity);
            entity.ResetDirtyProperties();
            return;
        }

        bool moved = entity.IsPropertyDirty(nameof(IMedia.ParentId));
        Prepare(context, entity, moved || entity.IsPropertyDirty(nameof(IMedia.Name)));
        if (moved)
        {
            Services.Storage.MoveBelowParent(context, entity, ObjectType);
        }

        context.ReplaceAndInsert(
            [ContentStorage.Row(entity, ObjectType), new ContentRow { NodeId = entity.Id, ContentTypeId = entity.ContentTypeId }, Version(entity)],
            []);
        Settle(context, entity);
    }

    private void Prepare(VarumarkeDbContext context, IMedia entity, bool nameIsNew)
    {
        ContentStorage.RoundDates(entity);
        if (nameIsNew)
        {
            entity.Name = Services.Names.Unique(context, entity, ObjectType);
        }

        entity.SanitizeEntityPropertiesForXmlStorage();
    }

    private ContentVersionRow Version(IMedia entity) => new()
    {
        Id = entity.VersionId,
        NodeId = entity.Id,
        Name = entity.Name,
        VersionDate = entity.UpdateDate,
        UserId = entity.WriterId,
        Current = true,
        Data = Services.Values.Write(entity.Properties, published: false),
    };

    private void Settle(VarumarkeDbContext context, IMedia entity)
    {
        paths.Replace(context, entity);
        Services.Tags.Assign(entity);
        PublishRefresh(entity);
        entity.ResetDirtyProperties();
    }

#pragma warning disable CS0618 // Umbraco marks it as internal; its caches listen to it, within the transaction.
    private void PublishRefresh(IMedia entity) => Services.Events.Publish(
        new Umbraco.Cms.Core.Notifications.MediaRefreshNotification(entity, new Umbraco.Cms.Core.Events.EventMessages()));
#pragma warning restore CS0618
}
