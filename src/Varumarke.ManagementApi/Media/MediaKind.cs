using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>Media as trees, pickers and the bin show them.</summary>
internal sealed class MediaKind(IEntityService entities, EntityKeys keys, MediaFlags flags, MediaPermissions permissions) : IEntityKind
{
    public UmbracoObjectTypes Type => UmbracoObjectTypes.Media;

    public object TreeItem(IEntitySlim entity, bool noAccess) => new MediaTreeItem(
        entity.HasChildren,
        entity.Key,
        keys.ParentOf(entity, Type),
        flags.Of(entity.Key, entity.Trashed),
        noAccess,
        entity.Trashed,
        Dates.Utc(entity.CreateDate),
        TypeOf(entity),
        NamesOf(entity));

    public object Item(IEntitySlim entity) => new MediaItem(
        entity.Key, flags.Of(entity.Key, entity.Trashed), entity.Trashed, keys.ParentOf(entity, Type), entity.HasChildren, TypeOf(entity), NamesOf(entity));

    public object BinItem(IEntitySlim entity) => new
    {
        Id = entity.Key,
        CreateDate = Dates.Utc(entity.CreateDate),
        entity.HasChildren,
        Parent = keys.ParentOf(entity, Type),
        MediaType = TypeOf(entity),
        Variants = NamesOf(entity),
    };

    public async Task<HashSet<Guid>> VisibleAsync(IUser user, IReadOnlyCollection<Guid> wanted, bool anywhere = false) =>
        anywhere ? [.. wanted] : await permissions.VisibleAsync(user, wanted);

    public IMediaEntitySlim? Find(Guid key) => entities.Get(key, Type) as IMediaEntitySlim;

    public IReadOnlyList<IMediaEntitySlim> Find(Guid[] wanted) =>
        wanted.Length == 0 ? [] : [.. entities.GetAll(Type, wanted).OfType<IMediaEntitySlim>()];

    private static MediaTypeReference TypeOf(IEntitySlim entity)
    {
        var media = (IMediaEntitySlim)entity;
        return new MediaTypeReference(media.ContentTypeKey, media.ContentTypeIcon ?? string.Empty, Reference.To(media.ListViewKey));
    }

    private static MediaName[] NamesOf(IEntitySlim entity) => [new MediaName(entity.Name ?? string.Empty, null)];
}
