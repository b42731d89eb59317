using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

internal sealed class MemberTypesKind(
    IMemberTypeService types, IMemberTypeContainerService containers, TypeProperties properties, IShortStringHelper strings)
    : TypeKind<IMemberType>(types, containers, properties)
{
    public override SyncKind Kind => SyncKind.MemberTypes;

    protected override IMemberType Create(int parentId, string alias)
    {
        return new MemberType(strings, parentId) { Alias = alias };
    }
}
