using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.MediaTypes;

/// <summary>The tree of media types.</summary>
internal sealed class MediaTypeTree(IEntityService entities, IMediaTypeService types)
    : TypeTree(entities, UmbracoObjectTypes.MediaType, UmbracoObjectTypes.MediaTypeContainer)
{
    public static IEnumerable<Operation> All => Operations<MediaTypeTree>("media-type", Access.MediaTypeTree);

    protected override Task<IReadOnlyList<object>> ItemsAsync(IReadOnlyList<TypeNode> nodes)
    {
        Guid[] keys = [.. nodes.Where(node => !node.IsFolder).Select(node => node.Id)];
        Dictionary<Guid, IMediaType> known = keys.Length == 0 ? [] : types.GetMany(keys).ToDictionary(type => type.Key);
        return Task.FromResult<IReadOnlyList<object>>([.. nodes.Select(node => Item(node, known.GetValueOrDefault(node.Id)))]);
    }

    private static object Item(TypeNode node, IMediaType? type) => new
    {
        node.HasChildren,
        node.Id,
        node.Parent,
        Flags = Array.Empty<object>(),
        node.Name,
        node.IsFolder,
        Icon = type?.Icon ?? string.Empty,
        IsDeletable = type is not null && !type.IsSystemMediaType(),
    };
}
