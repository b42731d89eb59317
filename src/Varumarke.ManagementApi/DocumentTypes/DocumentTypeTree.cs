using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.DocumentTypes;

/// <summary>The tree of document types.</summary>
internal sealed class DocumentTypeTree(IEntityService entities, IContentTypeService types)
    : TypeTree(entities, UmbracoObjectTypes.DocumentType, UmbracoObjectTypes.DocumentTypeContainer)
{
    public static IEnumerable<Operation> All => Operations<DocumentTypeTree>("document-type", Access.DocumentTypeTree);

    protected override Task<IReadOnlyList<object>> ItemsAsync(IReadOnlyList<TypeNode> nodes)
    {
        Guid[] keys = [.. nodes.Where(node => !node.IsFolder).Select(node => node.Id)];
        Dictionary<Guid, IContentType> known = keys.Length == 0 ? [] : types.GetMany(keys).ToDictionary(type => type.Key);
        return Task.FromResult<IReadOnlyList<object>>([.. nodes.Select(node => Item(node, known.GetValueOrDefault(node.Id)))]);
    }

    private static object Item(TypeNode node, IContentType? type) => new
    {
        node.HasChildren,
        node.Id,
        node.Parent,
        Flags = Array.Empty<object>(),
        node.Name,
        node.IsFolder,
        IsElement = type?.IsElement ?? false,
        Icon = type?.Icon ?? string.Empty,
    };
}
