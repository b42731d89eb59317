using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

internal sealed class MediaTypesKind(
    IMediaTypeService types, IMediaTypeContainerService containers, TypeProperties properties, IShortStringHelper strings)
    : TypeKind<IMediaType>(types, containers, properties)
{
    public override SyncKind Kind => SyncKind.MediaTypes;

    protected override IMediaType Create(int parentId, string alias)
    {
        return new MediaType(strings, parentId) { Alias = alias };
    }
}
