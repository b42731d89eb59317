using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Entities;

/// <summary>What lies above a thing, by key.</summary>
internal sealed class EntityKeys(IIdKeyMap keys)
{
    public Guid? KeyOf(int id, UmbracoObjectTypes kind) => id > 0 && keys.GetKeyForId(id, kind) is { Success: true } found ? found.Result : null;

    public Reference? ParentOf(IUmbracoEntity entity, UmbracoObjectTypes kind) => Reference.To(KeyOf(entity.ParentId, kind));

    /// <summary>The root's first.</summary>
    public List<Reference> AncestorsOf(IUmbracoEntity entity, UmbracoObjectTypes kind) =>
        [.. AncestorIds(entity).Select(id => KeyOf(id, kind)).OfType<Guid>().Select(key => new Reference(key))];

    /// <summary>The ids of what lies above, the root's first, without the system's own.</summary>
    private static IEnumerable<int> AncestorIds(IUmbracoEntity entity) => entity.Path.GetIdsFromPathReversed().Skip(1).Where(id => id > 0).Reverse();
}
