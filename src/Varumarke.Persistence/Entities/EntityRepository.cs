using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Entities;

/// <summary>Light views of nodes of any kind: what every tree, picker and start-node check asks for.</summary>
internal sealed class EntityRepository(IAmbientDatabase database, EntityBuilding building, EntityOrdering orderings) : IEntityRepository
{
    public IEntitySlim? Get(int id) => One(Nodes.Where(node => node.Id == id));

    public IEntitySlim? Get(Guid key) => One(Nodes.Where(node => node.Key == key));

    public IEntitySlim? Get(int id, Guid objectTypeId) => One(Nodes.Where(node => node.Id == id && node.ObjectType == objectTypeId));

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => One(Nodes.Where(node => node.Key == key && node.ObjectType == objectTypeId));

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) =>
        Many(Among(objectType, ids));

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) =>
        Many(Among(objectType, keys));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Many(Nodes.Matching(query, EntityMembers.Map));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        Many(Nodes.Where(node => node.ObjectType == objectType).Matching(query, EntityMembers.Map));

    public UmbracoObjectTypes GetObjectType(int id) => ObjectTypeOf(Nodes.Where(node => node.Id == id));

    public UmbracoObjectTypes GetObjectType(Guid key) => ObjectTypeOf(Nodes.Where(node => node.Key == key));

    public int ReserveId(Guid key)
    {
        VarumarkeDbContext context = database.Write;
        if (context.Set<NodeRow>().Any(node => node.Key == key))
        {
            throw new InvalidOperationException($"The key {key} has an id already.");
        }

        return context.Insert(new NodeRow
        {
            Key = key,
            ObjectType = Constants.ObjectTypes.IdReservation,
            ParentId = NodeRow.RootId,
            Level = 1,
            Path = "-1",
            Name = "RESERVED.ID",
            CreateDate = database.Now,
            UpdateDate = database.Now,
        }).Id;
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        Paths(Among(objectType, ids ?? []));

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) =>
        Paths(Among(objectType, keys));

    public bool Exists(int id) => Nodes.Any(node => node.Id == id);

    public bool Exists(Guid key) => Nodes.Any(node => node.Key == key);

    public bool Exists(Guid key, Guid objectType) => Nodes.Any(node => node.Key == key && node.ObjectType == objectType);

    public bool Exists(int id, Guid objectType) => Nodes.Any(node => node.Id == id && node.ObjectType == objectType);

    public bool Exists(IEnumerable<Guid> keys)
    {
        Guid[] distinct = [.. keys.Distinct()];
        return Nodes.Count(node => EF.Parameter(distinct).Contains(node.Key)) == distinct.Length;
    }

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(IQuery<IUmbracoEntity> query, ISet<Guid> objectTypes, long pageIndex, int pageSize, out long totalRecords, IQuery<IUmbracoEntity>? filter, Ordering? ordering)
    {
        VarumarkeDbContext context = database.Read;
        IQueryable<NodeRow> nodes = Filtered(query, objectTypes, filter);
        totalRecords = nodes.LongCount();
        long skip = Math.Min(pageIndex * pageSize, int.MaxValue);
        return building.Build(context, [.. orderings.Apply(context, nodes, ordering).Skip((int)skip).Take(pageSize)]);
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter) => Filtered(query, objectTypes, filter).Count();

    public IEnumerable<IEntitySlim> GetSiblings(ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(new SiblingRange(objectTypes, targetKey, before, after, Trashed: false), filter, ordering, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(new SiblingRange(objectTypes, targetKey, before, after, Trashed: true), filter, ordering, out totalBefore, out totalAfter);

    private IQueryable<NodeRow> Nodes => database.Read.Set<NodeRow>();

    // None named means all. Asked in the question itself, a database would read every node before it knows that some are named.
    private IQueryable<NodeRow> Among(Guid objectType, int[] ids)
    {
        IQueryable<NodeRow> nodes = Nodes.Where(node => node.ObjectType == objectType);
        return ids.Length == 0 ? nodes : nodes.Where(node => EF.Parameter(ids).Contains(node.Id));
    }

    private IQueryable<NodeRow> Among(Guid objectType, Guid[] keys)
    {
        IQueryable<NodeRow> nodes = Nodes.Where(node => node.ObjectType == objectType);
        return keys.Length == 0 ? nodes : nodes.Where(node => EF.Parameter(keys).Contains(node.Key));
    }

    /// <summary>The totals are of those that lie beyond the range on either side, as Umbraco counts them.</summary>
    private IEnumerable<IEntitySlim> Siblings(SiblingRange range, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter)
    {
        VarumarkeDbContext context = database.Read;
        (Guid[] types, Guid target, bool trashed) = ([.. range.ObjectTypes], range.Target, range.Trashed);
        IQueryable<NodeRow> siblings = Nodes
            .Where(node => types.Contains(node.ObjectType) && node.Trashed == trashed && node.Id != NodeRow.RootId
                && context.Set<NodeRow>().Any(one => one.Key == target && one.ParentId == node.ParentId))
            .Matching(filter, EntityMembers.Map);
        List<Guid> order = [.. orderings.Apply(context, siblings, ordering).Select(node => node.Key)];
        int position = order.IndexOf(target);
        if (position < 0)
        {
            (totalBefore, totalAfter) = (0, 0);
            return [];
        }

        int first = Math.Max(0, position - range.Before);
        int last = (int)Math.Min(order.Count - 1L, (long)position + range.After);
        (totalBefore, totalAfter) = (first, order.Count - 1 - last);
        Guid[] keys = [.. order[first..(last + 1)]];
        var nodes = Nodes.Where(node => EF.Parameter(keys).Contains(node.Key)).ToDictionary(node => node.Key);
        return building.Build(context, [.. keys.Select(key => nodes[key])]);
    }

    private IQueryable<NodeRow> Filtered(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter)
    {
        Guid[] types = [.. objectTypes];
        return Nodes.Where(node => types.Contains(node.ObjectType)).Matching(query, EntityMembers.Map).Matching(filter, EntityMembers.Map);
    }

    private IEntitySlim? One(IQueryable<NodeRow> nodes) => building.Build(database.Read, [.. nodes.Take(1)]).FirstOrDefault();

    private IEnumerable<IEntitySlim> Many(IQueryable<NodeRow> nodes) => building.Build(database.Read, [.. nodes.OrderBy(node => node.SortOrder).ThenBy(node => node.Id)]);

    private static UmbracoObjectTypes ObjectTypeOf(IQueryable<NodeRow> nodes) => nodes.Select(node => (Guid?)node.ObjectType).FirstOrDefault() is { } objectType
        ? ObjectTypes.GetUmbracoObjectType(objectType)
        : UmbracoObjectTypes.Unknown;

    private static TreeEntityPath[] Paths(IQueryable<NodeRow> nodes) =>
        [.. nodes.Select(node => new TreeEntityPath { Id = node.Id, Key = node.Key, Path = node.Path })];

    private sealed record SiblingRange(ISet<Guid> ObjectTypes, Guid Target, int Before, int After, bool Trashed);
}
