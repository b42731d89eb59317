using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Entities;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Relations;

/// <summary>Relations between nodes. The same relation is kept once, however often it is saved.</summary>
internal sealed class RelationRepository(IAmbientDatabase database, DataSetCache<IRelationType> types, EntityBuilding entities) : IRelationRepository
{
    private static readonly MemberMap<RelationRow> Members = new MemberMap<RelationRow>()
        .Add(nameof(IRelation.Id), relation => relation.Id)
        .Add(nameof(IRelation.ParentId), relation => relation.ParentId)
        .Add(nameof(IRelation.ChildId), relation => relation.ChildId)
        .Add(nameof(IRelation.RelationTypeId), relation => relation.RelationTypeId)
        .Add(nameof(IRelation.Comment), relation => relation.Comment)
        .Add(nameof(IRelation.CreateDate), relation => relation.CreateDate)
        .Add(nameof(IRelation.ParentObjectType), relation => relation.Parent.ObjectType)
        .Add(nameof(IRelation.ChildObjectType), relation => relation.Child.ObjectType);

    public IRelation? Get(int id) => Build(Relations.Where(relation => relation.Id == id)).FirstOrDefault();

    public IEnumerable<IRelation> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Relations.Where(relation => ids.Contains(relation.Id)) : Relations);

    public bool Exists(int id) => Relations.Any(relation => relation.Id == id);

    public IEnumerable<IRelation> Get(IQuery<IRelation> query) => Build(Relations.Matching(query, Members));

    public int Count(IQuery<IRelation>? query) => Relations.Matching(query, Members).Count();

    public void Save(IRelation entity)
    {
        VarumarkeDbContext context = database.Write;
        RelationRow row = RowOf(entity);
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            context.Replace(row);
        }
        else
        {
            entity.AddingEntity();
            row.CreateDate = entity.CreateDate;
            entity.Id = Same(context, row) ?? context.Insert(row).Id;
        }

        SetObjectTypes(context, entity);
        entity.ResetDirtyProperties();
    }

    public void Save(IEnumerable<IRelation> relations)
    {
        foreach (IRelation relation in relations)
        {
            Save(relation);
        }
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        VarumarkeDbContext context = database.Write;
        ILookup<bool, RelationRow> rows = relations.Select(RowOf).ToLookup(row => row.Id != 0);
        foreach (RelationRow row in rows[true])
        {
            context.Replace(row);
        }

        foreach (RelationRow row in rows[false])
        {
            // Two that save the same document at once find the same references in it; both databases know this form.
            DateTime date = UtcDateTimeConverter.ToStore(row.CreateDate);
            context.Database.ExecuteSql($"""
                INSERT INTO relations ("ParentId", "ChildId", "RelationTypeId", "Comment", "CreateDate")
                VALUES ({row.ParentId}, {row.ChildId}, {row.RelationTypeId}, {row.Comment}, {date})
                ON CONFLICT ("ParentId", "ChildId", "RelationTypeId") DO NOTHING
                """);
        }
    }

    public void Delete(IRelation entity)
    {
        database.Write.Set<RelationRow>().Where(relation => relation.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = database.Now;
    }

    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        int[] ofTypes = [.. types.Shared.All.Where(type => relationTypeAliases.Length == 0 || relationTypeAliases.Any(alias => alias.InvariantEquals(type.Alias))).Select(type => type.Id)];
        database.Write.Set<RelationRow>().Where(relation => relation.ParentId == parentId && ofTypes.Contains(relation.RelationTypeId)).ExecuteDelete();
    }

    public IEnumerable<IRelation> GetPagedRelationsByQuery(IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        IQueryable<RelationRow> relations = Relations.Matching(query, Members);
        totalRecords = relations.LongCount();
        return BuildOrdered(Page(Ordered(relations, ordering), pageIndex * pageSize, pageSize));
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(node => Relations.Any(relation => relation.ChildId == childId && relation.ParentId == node.Id), pageIndex, pageSize, entityTypes, out totalRecords);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Entities(node => Relations.Any(relation => relation.ParentId == parentId && relation.ChildId == node.Id), pageIndex, pageSize, entityTypes, out totalRecords);

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        int? ofType = relationTypeAlias is null ? null : types.Shared.All.FirstOrDefault(type => type.Alias.InvariantEquals(relationTypeAlias))?.Id ?? 0;
        IQueryable<RelationRow> relations = Relations.Where(relation => relation.Child.Key == childKey && (ofType == null || relation.RelationTypeId == ofType));
        return Task.FromResult(new PagedModel<IRelation>(relations.LongCount(), BuildOrdered(Page(relations.OrderBy(relation => relation.Id), skip, take))));
    }

    private IQueryable<RelationRow> Relations => database.Read.Set<RelationRow>();

    private IEntitySlim[] Entities(Expression<Func<NodeRow, bool>> related, long pageIndex, int pageSize, Guid[] entityTypes, out long totalRecords)
    {
        VarumarkeDbContext context = database.Read;
        IQueryable<NodeRow> nodes = context.Set<NodeRow>().Where(related).Where(node => entityTypes.Length == 0 || entityTypes.Contains(node.ObjectType));
        totalRecords = nodes.LongCount();
        return [.. entities.Build(context, [.. Page(nodes.OrderBy(node => node.Id), pageIndex * pageSize, pageSize)])];
    }

    private static IQueryable<TRow> Page<TRow>(IQueryable<TRow> rows, long skip, int take) => rows.Skip((int)Math.Min(skip, int.MaxValue)).Take(take);

    private static IOrderedQueryable<RelationRow> Ordered(IQueryable<RelationRow> relations, Ordering? ordering)
    {
        bool descending = ordering is { Direction: Direction.Descending };
        return (ordering?.OrderBy?.ToUpperInvariant()) switch
        {
            "PARENTID" => descending ? relations.OrderByDescending(relation => relation.ParentId).ThenBy(relation => relation.Id) : relations.OrderBy(relation => relation.ParentId).ThenBy(relation => relation.Id),
            "CHILDID" => descending ? relations.OrderByDescending(relation => relation.ChildId).ThenBy(relation => relation.Id) : relations.OrderBy(relation => relation.ChildId).ThenBy(relation => relation.Id),
            "CREATEDATE" or "DATETIME" => descending ? relations.OrderByDescending(relation => relation.CreateDate).ThenBy(relation => relation.Id) : relations.OrderBy(relation => relation.CreateDate).ThenBy(relation => relation.Id),
            _ => descending ? relations.OrderByDescending(relation => relation.Id) : relations.OrderBy(relation => relation.Id),
        };
    }

    private IRelation[] Build(IQueryable<RelationRow> relations) => BuildOrdered(relations.OrderBy(relation => relation.Id));

    private IRelation[] BuildOrdered(IQueryable<RelationRow> relations) =>
    [
        .. relations.Select(relation => new { Row = relation, ParentType = relation.Parent.ObjectType, ChildType = relation.Child.ObjectType })
            .AsEnumerable()
            .Select(relation => Build(relation.Row, relation.ParentType, relation.ChildType)),
    ];

    private Relation Build(RelationRow row, Guid parentType, Guid childType)
    {
        var relation = new Relation(row.ParentId, row.ChildId, parentType, childType, types.Find(row.RelationTypeId)!)
        {
            Id = row.Id,
            Comment = row.Comment,
            CreateDate = row.CreateDate,
            UpdateDate = row.CreateDate,
        };
        relation.ResetDirtyProperties(false);
        return relation;
    }

    private static int? Same(VarumarkeDbContext context, RelationRow row) => context.Set<RelationRow>()
        .Where(other => other.ParentId == row.ParentId && other.ChildId == row.ChildId && other.RelationTypeId == row.RelationTypeId)
        .Select(other => (int?)other.Id)
        .FirstOrDefault();

    private static void SetObjectTypes(VarumarkeDbContext context, IRelation relation)
    {
        var objectTypes = context.Set<NodeRow>().Where(node => node.Id == relation.ParentId || node.Id == relation.ChildId).ToDictionary(node => node.Id, node => node.ObjectType);
        relation.ParentObjectType = objectTypes[relation.ParentId];
        relation.ChildObjectType = objectTypes[relation.ChildId];
    }

    private static RelationRow RowOf(IRelation relation) => new()
    {
        Id = relation.Id,
        ParentId = relation.ParentId,
        ChildId = relation.ChildId,
        RelationTypeId = relation.RelationTypeId,
        Comment = relation.Comment,
        CreateDate = relation.CreateDate,
    };

    private static RelationRow RowOf(ReadOnlyRelation relation) => new()
    {
        Id = relation.Id,
        ParentId = relation.ParentId,
        ChildId = relation.ChildId,
        RelationTypeId = relation.RelationTypeId,
        Comment = relation.Comment,
        CreateDate = relation.CreateDate,
    };
}
