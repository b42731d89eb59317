using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.MemberTypes;

/// <summary>The tree of member types.</summary>
internal sealed class MemberTypeTree(IEntityService entities, IMemberTypeService types)
    : TypeTree(entities, UmbracoObjectTypes.MemberType, UmbracoObjectTypes.MemberTypeContainer)
{
    public static IEnumerable<Operation> All => Operations<MemberTypeTree>("member-type", Access.MemberTypeTree);

    protected override Task<IReadOnlyList<object>> ItemsAsync(IReadOnlyList<TypeNode> nodes)
    {
        Guid[] keys = [.. nodes.Where(node => !node.IsFolder).Select(node => node.Id)];
        Dictionary<Guid, IMemberType> known = keys.Length == 0 ? [] : types.GetMany(keys).ToDictionary(type => type.Key);
        return Task.FromResult<IReadOnlyList<object>>([.. nodes.Select(node => Item(node, known.GetValueOrDefault(node.Id)))]);
    }

    private static object Item(TypeNode node, IMemberType? type) => new
    {
        node.HasChildren,
        node.Id,
        node.Parent,
        Flags = Array.Empty<object>(),
        node.Name,
        node.IsFolder,
        Icon = type?.Icon ?? string.Empty,
    };
}
