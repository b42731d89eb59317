using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.DataTypes;

/// <summary>Data types: the hottest look-up after languages, so reads are answered from memory.</summary>
internal sealed class DataTypeRepository(
    IAmbientDatabase database,
    DataSetCache<IDataType> cache,
    ContentTypeSets contentTypes,
    DataTypeLoading loading,
    ContentSnapshots contents) : IDataTypeRepository
{
    private static readonly Guid ObjectType = Constants.ObjectTypes.DataType;

    public IDataType? Get(int id) => cache.Find(id);

    public IDataType? Get(Guid id) => cache.Find(id);

    public IEnumerable<IDataType> GetMany(params int[]? ids) => ids is { Length: > 0 } ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) => ids is { Length: > 0 } ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public bool Exists(int id) => cache.Shared.Find(id) is not null;

    public bool Exists(Guid id) => cache.Shared.Find(id) is not null;

    public IEnumerable<IDataType> Get(IQuery<IDataType> query) => [.. cache.All().Matching(query)];

    public int Count(IQuery<IDataType>? query) => cache.Shared.All.Matching(query).Count();

    public void Save(IDataType entity)
    {
        VarumarkeDbContext context = database.Write;
        entity.Name = UniqueNames.Make(entity.Name, cache.Shared.All.Where(other => other.Id != entity.Id).Select(other => other.Name));
        if (entity.HasIdentity)
        {
            context.UpdateNode(entity, ObjectType);
            context.Replace(RowOf(entity));
        }
        else
        {
            context.InsertNode(entity, ObjectType);
            context.Insert(RowOf(entity));
        }

        entity.ResetDirtyProperties();
        cache.Changed();

        // A property type carries its editor's alias and how its values are stored.
        contentTypes.Changed();
    }

    public void Delete(IDataType entity)
    {
        VarumarkeDbContext context = database.Write;
        int[] properties = [.. context.Set<PropertyTypeRow>().Where(property => property.DataTypeId == entity.Id).Select(property => property.Id)];
        StoredDataRewriting.RemoveProperties(context, properties);
        context.Set<PropertyTypeRow>().Where(property => property.DataTypeId == entity.Id).ExecuteDelete();
        context.Set<NodeRow>().Where(node => node.Id == entity.Id).ExecuteDelete();
        cache.Changed();
        contentTypes.Changed();
        contents.ChangedAll();
        entity.DeleteDate = database.Now;
    }

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        var moved = new MoveEventInfo<IDataType>(toMove, toMove.Path, container?.Id ?? NodeRow.RootId, container?.Key);
        toMove.ParentId = container?.Id ?? NodeRow.RootId;
        Save(toMove);
        return [moved];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) => contentTypes.All()
        .Select(type => (Type: type, Aliases: type.PropertyTypes.Where(property => property.DataTypeId == id).Select(property => property.Alias).ToArray()))
        .Where(usage => usage.Aliases.Length > 0)
        .ToDictionary(usage => UdiOf(usage.Type), IEnumerable<string> (usage) => usage.Aliases);

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id) => cache.Shared.Find(id) is not { } dataType
        ? new Dictionary<Udi, IEnumerable<string>>()
        : contentTypes.All()
            .Where(type => type.ListView == dataType.Key)
            .ToDictionary(UdiOf, IEnumerable<string> (type) => [type.Alias]);

    private static Udi UdiOf(IContentTypeComposition type) => new GuidUdi(type switch
    {
        IMediaType => Constants.UdiEntityType.MediaType,
        IMemberType => Constants.UdiEntityType.MemberType,
        _ => Constants.UdiEntityType.DocumentType,
    }, type.Key);

    private DataTypeRow RowOf(IDataType dataType) => new()
    {
        NodeId = dataType.Id,
        EditorAlias = dataType.EditorAlias,
        EditorUiAlias = dataType.EditorUiAlias,
        StorageType = dataType.DatabaseType,
        Configuration = loading.Serialize(dataType),
    };
}
