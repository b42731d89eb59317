using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.DataTypes;

/// <summary>The tree of data types.</summary>
internal sealed class DataTypeTree(IEntityService entities, IDataTypeService types)
    : TypeTree(entities, UmbracoObjectTypes.DataType, UmbracoObjectTypes.DataTypeContainer)
{
    public static IEnumerable<Operation> All => Operations<DataTypeTree>("data-type", Access.Settings);

    protected override async Task<IReadOnlyList<object>> ItemsAsync(IReadOnlyList<TypeNode> nodes)
    {
        Guid[] keys = [.. nodes.Where(node => !node.IsFolder).Select(node => node.Id)];
        Dictionary<Guid, IDataType> known = keys.Length == 0 ? [] : (await types.GetAllAsync(keys)).ToDictionary(type => type.Key);
        return [.. nodes.Select(node => Item(node, known.GetValueOrDefault(node.Id)))];
    }

    private static object Item(TypeNode node, IDataType? type) => new
    {
        node.HasChildren,
        node.Id,
        node.Parent,
        Flags = Array.Empty<object>(),
        node.Name,
        node.IsFolder,
        type?.EditorUiAlias,
        IsDeletable = type?.IsDeletableDataType() ?? false,
    };
}
