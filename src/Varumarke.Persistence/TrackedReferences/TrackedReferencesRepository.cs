using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Relations;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;
using UmbracoObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.TrackedReferences;

/// <summary>
/// Who uses what. In a relation the parent uses the child; in one that goes both ways the child uses the parent too.
/// </summary>
internal sealed class TrackedReferencesRepository(IAmbientDatabase database) : ITrackedReferencesRepository
{
    /// <summary>The items that use an item.</summary>
    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(Guid key, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(uses => uses.Where(use => use.Used.Key == key), users: true, filterMustBeIsDependency, skip, take, out totalRecords);

    /// <summary>The items that use something in a recycle bin.</summary>
    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(Guid objectTypeKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(uses => uses.Where(use => use.Used.ObjectType == objectTypeKey && use.Used.Trashed), users: true, filterMustBeIsDependency, skip, take, out totalRecords);

    /// <summary>Those of the items that are used.</summary>
    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(ISet<Guid> keys, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        Guid[] wanted = [.. keys];
        return Page(uses => wanted.Length == 0 ? uses : uses.Where(use => EF.Parameter(wanted).Contains(use.Used.Key)), users: false, filterMustBeIsDependency, skip, take, out totalRecords);
    }

    /// <summary>Those below an item that are used.</summary>
    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(Guid parentKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        string? path = database.Read.Set<NodeRow>().Where(node => node.Key == parentKey).Select(node => node.Path).FirstOrDefault();
        if (path is null)
        {
            totalRecords = 0;
            return [];
        }

        return Page(uses => uses.Below(use => use.Used.Path, path), users: false, filterMustBeIsDependency, skip, take, out totalRecords);
    }

    public Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(ISet<Guid> keys, Guid nodeObjectTypeId, long skip, long take)
    {
        Guid[] wanted = [.. keys];
        IQueryable<Guid> used = Uses(database.Read, onlyDependencies: true)
            .Where(use => use.Used.ObjectType == nodeObjectTypeId && EF.Parameter(wanted).Contains(use.Used.Key))
            .Select(use => use.Used.Key)
            .Distinct();
        return Task.FromResult(new PagedModel<Guid>(used.LongCount(), [.. used.OrderBy(key => key).Skip((int)skip).Take((int)take)]));
    }

    private List<RelationItemModel> Page(Func<IQueryable<Use>, IQueryable<Use>> narrow, bool users, bool onlyDependencies, long skip, long take, out long total)
    {
        VarumarkeDbContext context = database.Read;
        IQueryable<Use> uses = narrow(Uses(context, onlyDependencies));
        var found = (users
                ? uses.Select(use => new { NodeId = use.User.Id, use.RelationTypeId, use.Alias })
                : uses.Select(use => new { NodeId = use.Used.Id, use.RelationTypeId, use.Alias }))
            .Distinct();
        total = found.LongCount();
        var page = found.OrderBy(item => item.Alias).ThenBy(item => item.NodeId).Skip((int)skip).Take((int)take).ToList();
        if (page.Count == 0)
        {
            return [];
        }

        int[] ids = [.. page.Select(item => item.NodeId).Distinct()];
        Dictionary<int, RelationTypeRow> types = context.Set<RelationTypeRow>().ToDictionary(type => type.Id);
        Dictionary<int, Item> items = Items(context, ids).ToDictionary(item => item.Node.Id);
        return [.. page.Select(item => Model(items[item.NodeId], types[item.RelationTypeId]))];
    }

    private static IQueryable<Use> Uses(VarumarkeDbContext context, bool onlyDependencies)
    {
        var relations = from relation in context.Set<RelationRow>()
                        join type in context.Set<RelationTypeRow>() on relation.RelationTypeId equals type.Id
                        where !onlyDependencies || type.IsDependency
                        select new { relation.ParentId, relation.ChildId, type.Id, type.Alias, type.IsBidirectional };
        var uses = relations.Select(relation => new { UsedId = relation.ChildId, UserId = relation.ParentId, relation.Id, relation.Alias })
            .Concat(relations.Where(relation => relation.IsBidirectional).Select(relation => new { UsedId = relation.ParentId, UserId = relation.ChildId, relation.Id, relation.Alias }));
        return from use in uses
               join used in context.Set<NodeRow>() on use.UsedId equals used.Id
               join user in context.Set<NodeRow>() on use.UserId equals user.Id
               select new Use { Used = used, User = user, RelationTypeId = use.Id, Alias = use.Alias };
    }

    private static IQueryable<Item> Items(VarumarkeDbContext context, int[] ids) =>
        from node in context.Set<NodeRow>()
        where EF.Parameter(ids).Contains(node.Id)
        join content in context.Set<ContentRow>() on node.Id equals content.NodeId into contents
        from content in contents.DefaultIfEmpty()
        join type in context.Set<ContentTypeRow>() on content.ContentTypeId equals type.NodeId into types
        from type in types.DefaultIfEmpty()
        join typeNode in context.Set<NodeRow>() on type.NodeId equals typeNode.Id into typeNodes
        from typeNode in typeNodes.DefaultIfEmpty()
        select new Item { Node = node, Content = content, Type = type, TypeNode = typeNode };

    private static RelationItemModel Model(Item item, RelationTypeRow type) => new()
    {
        NodeKey = item.Node.Key,
        NodeName = item.Node.Name,
        NodeType = ObjectTypes.GetUdiType(item.Node.ObjectType),
        NodePublished = item.Node.ObjectType == UmbracoObjectTypes.Document ? item.Content?.Published : null,
        ContentTypeKey = item.TypeNode?.Key ?? Guid.Empty,
        ContentTypeAlias = item.Type?.Alias,
        ContentTypeIcon = item.Type?.Icon,
        ContentTypeName = item.TypeNode?.Name,
        RelationTypeName = type.Name,
        RelationTypeIsBidirectional = type.IsBidirectional,
        RelationTypeIsDependency = type.IsDependency,
    };

    private sealed class Use
    {
        public required NodeRow Used { get; init; }

        public required NodeRow User { get; init; }

        public int RelationTypeId { get; init; }

        public required string Alias { get; init; }
    }

    private sealed class Item
    {
        public required NodeRow Node { get; init; }

        public ContentRow? Content { get; init; }

        public ContentTypeRow? Type { get; init; }

        public NodeRow? TypeNode { get; init; }
    }
}
