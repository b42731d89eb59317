using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Relations;

/// <summary>Relation types: a handful, read with every relation, so they are kept in memory.</summary>
internal sealed class RelationTypeRepository(IAmbientDatabase database, DataSetCache<IRelationType> cache) : IRelationTypeRepository
{
    public IRelationType? Get(int id) => cache.Find(id);

    public IRelationType? Get(Guid id) => cache.Find(id);

    public IEnumerable<IRelationType> GetMany(params int[]? ids) => ids is { Length: > 0 } ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => ids is { Length: > 0 } ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public bool Exists(int id) => cache.Shared.Find(id) is not null;

    public bool Exists(Guid id) => cache.Shared.Find(id) is not null;

    public IEnumerable<IRelationType> Get(IQuery<IRelationType> query) => [.. cache.All().Matching(query)];

    public int Count(IQuery<IRelationType>? query) => cache.Shared.All.Matching(query).Count();

    public void Save(IRelationType entity)
    {
        VarumarkeDbContext context = database.Write;
        if (cache.Shared.All.Any(other => other.Id != entity.Id && other.Alias.InvariantEquals(entity.Alias)))
        {
            throw new InvalidOperationException($"There is a relation type with the alias '{entity.Alias}' already.");
        }

        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            context.Replace(RowOf(entity));
        }
        else
        {
            entity.AddingEntity();
            entity.Id = context.Insert(RowOf(entity)).Id;
        }

        entity.ResetDirtyProperties();
        cache.Changed();
    }

    public void Delete(IRelationType entity)
    {
        database.Write.Set<RelationTypeRow>().Where(type => type.Id == entity.Id).ExecuteDelete();
        cache.Changed();
        entity.DeleteDate = database.Now;
    }

    /// <summary>All relation types.</summary>
    public static IEnumerable<IRelationType> Load(VarumarkeDbContext context) => [.. context.Set<RelationTypeRow>().OrderBy(type => type.Id).AsEnumerable().Select(Build)];

    private static RelationType Build(RelationTypeRow row)
    {
        var type = new RelationType(row.Name, row.Alias, row.IsBidirectional, row.ParentObjectType, row.ChildObjectType, row.IsDependency, row.Key) { Id = row.Id };
        type.ResetDirtyProperties(false);
        return type;
    }

    private static RelationTypeRow RowOf(IRelationType type) => new()
    {
        Id = type.Id,
        Key = type.Key,
        Alias = type.Alias,
        Name = type.Name ?? type.Alias,
        IsBidirectional = type.IsBidirectional,
        IsDependency = (type as IRelationTypeWithIsDependency)?.IsDependency ?? false,
        ParentObjectType = type.ParentObjectType,
        ChildObjectType = type.ChildObjectType,
    };
}
