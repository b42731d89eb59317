using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Entities;

/// <summary>From id to key and back; a reserved id belongs to whatever its key will be.</summary>
internal sealed class IdKeyMapRepository(IAmbientDatabase database) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) => database.ReadAnywhere(context =>
        OfType(context.Set<NodeRow>(), umbracoObjectType).Where(node => node.Key == key).Select(node => (int?)node.Id).FirstOrDefault());

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) => database.ReadAnywhere(context =>
        OfType(context.Set<NodeRow>(), umbracoObjectType).Where(node => node.Id == id).Select(node => (Guid?)node.Key).FirstOrDefault());

    private static IQueryable<NodeRow> OfType(IQueryable<NodeRow> nodes, UmbracoObjectTypes type)
    {
        if (type == UmbracoObjectTypes.Unknown)
        {
            return nodes;
        }

        Guid objectType = type.GetGuid();
        return nodes.Where(node => node.ObjectType == objectType || node.ObjectType == Constants.ObjectTypes.IdReservation);
    }
}
