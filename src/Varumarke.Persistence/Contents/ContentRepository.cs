using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Querying;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// What is alike for documents, blueprints, media and members: reading by id, key, query and page, versions, counts, the
/// recycle bin, deleting. Past 300 lines of interface, so the parts that think are in classes of their own beside it.
/// </summary>
internal abstract class ContentRepository<TEntity, TType> : IContentRepository<int, TEntity>, IReadRepository<Guid, TEntity>
    where TEntity : class, IContentBase
    where TType : class, IContentTypeComposition, IEntity
{
    private readonly Guid _objectType;

    protected ContentRepository(Guid objectType, ContentServices services, ContentShapes<TType> shapes, SnapshotCache<TEntity> cache)
    {
        _objectType = objectType;
        Services = services;
        Shapes = shapes;
        Cache = cache;
        Reader = new SnapshotReader(objectType, typeId => shapes.Find(typeId)?.VariesByCulture ?? false);
    }

    public abstract int RecycleBinId { get; }

    protected Guid ObjectType => _objectType;

    protected ContentServices Services { get; }

    protected ContentShapes<TType> Shapes { get; }

    protected SnapshotCache<TEntity> Cache { get; }

    protected SnapshotReader Reader { get; }

    protected VarumarkeDbContext Read => Services.Database.Read;

    protected VarumarkeDbContext Write => Services.Database.Write;

    public TEntity? Get(int id) => Built(Cache.Find(id, () => Reader.Find(Read, id)));

    public TEntity? Get(Guid id) => Built(Cache.Find(id, () => Reader.Find(Read, id)));

    /// <summary>Items in the order of the ids; all items, where none are given.</summary>
    public IEnumerable<TEntity> GetMany(params int[]? ids) => ids is { Length: > 0 }
        ? InOrder(ids, Reader.Load(Read, ids.Distinct().ToArray()), snapshot => snapshot.Node.Id)
        : All();

    /// <inheritdoc cref="GetMany(int[])"/>
    public IEnumerable<TEntity> GetMany(params Guid[]? ids) => ids is { Length: > 0 }
        ? InOrder(ids, Reader.Load(Read, ids.Distinct().ToArray()), snapshot => snapshot.Node.Key)
        : All();

    public bool Exists(int id) => Read.Set<NodeRow>().Any(node => node.Id == id && node.ObjectType == _objectType);

    public bool Exists(Guid id) => Read.Set<NodeRow>().Any(node => node.Key == id && node.ObjectType == _objectType);

    public IEnumerable<TEntity> Get(IQuery<TEntity> query) => Load(InTreeOrder(Reader.Drafts(Read).Matching(query, ContentMembers.Invariant)));

    public int Count(IQuery<TEntity>? query) => Reader.Drafts(Read).Matching(query, ContentMembers.Invariant).Count();

    public int Count(string? contentTypeAlias = null) => Read.ContentOf(_objectType).OfType(contentTypeAlias, Shapes.IdOf).Count();

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        Read.ContentOf(_objectType).OfType(contentTypeAlias, Shapes.IdOf).Count(content => content.Node.ParentId == parentId);

    public int CountDescendants(int parentId, string? contentTypeAlias = null) =>
        Read.ContentOf(_objectType).OfType(contentTypeAlias, Shapes.IdOf).Below(Read, parentId).Count();

    public IEnumerable<TEntity> GetRecycleBin()
    {
        return Load(InTreeOrder(Reader.Drafts(Read).Where(version => version.Content.Node.Trashed).Below(version => version.Content.Node.Path, $"-1,{RecycleBinId}")));
    }

    [Obsolete("Obsolete in Umbraco, but part of its interface.")]
    public IEnumerable<TEntity> GetPage(IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<TEntity>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering);

    public IEnumerable<TEntity> GetPage(IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<TEntity>? filter, Ordering? ordering)
    {
        ArgumentNullException.ThrowIfNull(ordering);
        VarumarkeDbContext context = Read;
        IQueryable<ContentVersionRow> matching = Reader.Drafts(context)
            .Matching(query, ContentMembers.Invariant)
            .Matching(filter, ContentMembers.In(Services.Cultures.Find(ordering.Culture)));
        int skip = (int)Math.Min(pageIndex * pageSize, int.MaxValue);
        if (ordering.IsCustomField)
        {
            (int count, IEnumerable<int> order) = Services.Ordering.ByProperty(context, matching, ordering, Shapes.Find);
            totalRecords = count;
            return InOrder([.. order.Skip(skip).Take(pageSize)], propertyAliases);
        }

        IQueryable<ContentVersionRow> page = Services.Ordering.Apply(context, matching, ordering, Shapes.Types).Skip(skip).Take(pageSize);
        List<TEntity> items = pageSize > 0 ? Load(page, propertyAliases) : [];

        // A first page that is not full is the whole of it.
        totalRecords = skip == 0 && items.Count < pageSize ? items.Count : matching.LongCount();
        return items;
    }

    public TEntity? GetVersion(int versionId) => Load(Reader.Versions(Read).Where(version => version.Id == versionId)).FirstOrDefault();

    public IEnumerable<TEntity> GetAllVersions(int nodeId) => Load(InVersionOrder(Reader.Versions(Read).Where(version => version.NodeId == nodeId)));

    public IEnumerable<TEntity> GetAllVersionsSlim(int nodeId, int skip, int take) =>
        Load(InVersionOrder(Reader.Versions(Read).Where(version => version.NodeId == nodeId)).Skip(skip).Take(take), []);

    public IEnumerable<int> GetVersionIds(int id, int topRows) =>
        [.. InVersionOrder(Reader.Versions(Read).Where(version => version.NodeId == id)).Take(topRows).Select(version => version.Id)];

    public void DeleteVersion(int versionId)
    {
        VarumarkeDbContext context = Write;
        ContentVersionRow? version = context.Set<ContentVersionRow>().FirstOrDefault(row => row.Id == versionId);
        if (version is null)
        {
            return;
        }

        if (version.Current || version.Published)
        {
            throw new InvalidOperationException(version.Current ? "Cannot delete the current version." : "Cannot delete the published version.");
        }

        context.Set<ContentVersionRow>().Where(row => row.Id == versionId).ExecuteDelete();
    }

    public void DeleteVersions(int nodeId, DateTime versionDate) => Write.Set<ContentVersionRow>()
        .Where(version => version.NodeId == nodeId && !version.Current && !version.Published && version.VersionDate < versionDate)
        .ExecuteDelete();

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        VarumarkeDbContext context = Write;
        int[] ids = [.. orderedNodeIds];
        Dictionary<int, int> places = ids.Select((id, place) => (id, place)).DistinctBy(item => item.id).ToDictionary(item => item.id, item => item.place);
        List<NodeRow> moved = [.. context.Set<NodeRow>()
            .Where(node => node.ObjectType == _objectType && EF.Parameter(ids).Contains(node.Id))
            .AsEnumerable()
            .Where(node => node.SortOrder != places[node.Id])];
        moved.ForEach(node => node.SortOrder = places[node.Id]);
        context.ReplaceAndInsert(moved, []);
        moved.ForEach(node => Cache.Changed(node.Id, node.Key));
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options)
    {
        if (!options.FixIssues)
        {
            return ContentIntegrity.Check(Read, _objectType, fix: false);
        }

        Cache.ChangedAll();
        return ContentIntegrity.Check(Write, _objectType, fix: true);
    }

    public void Save(TEntity entity)
    {
        VarumarkeDbContext context = Write;
        if (entity.HasIdentity)
        {
            Update(context, entity);
        }
        else
        {
            Add(context, entity);
        }

        Cache.Changed(entity.Id, entity.Key);
    }

    /// <summary>What refers to the item by id goes with it through foreign keys.</summary>
    public virtual void Delete(TEntity entity)
    {
        PublishRemoval(entity);
        Write.Set<NodeRow>().Where(node => node.Id == entity.Id && node.ObjectType == _objectType).ExecuteDelete();
        entity.DeleteDate = Services.Database.Now;
        Cache.Changed(entity.Id, entity.Key);
    }

    protected abstract TEntity Build(ContentSnapshot snapshot, ContentShape shape, string[]? propertyAliases);

    protected abstract void Add(VarumarkeDbContext context, TEntity entity);

    protected abstract void Update(VarumarkeDbContext context, TEntity entity);

    /// <summary>Items whose version is among those given, in the same order.</summary>
    protected List<TEntity> Load(IQueryable<ContentVersionRow> versions, string[]? propertyAliases = null) =>
        [.. Reader.Load(Read, versions).Select(snapshot => Build(snapshot, Shapes.Get(snapshot.Content.ContentTypeId), propertyAliases))];

    protected static IQueryable<ContentVersionRow> InTreeOrder(IQueryable<ContentVersionRow> versions) => versions
        .OrderBy(version => version.Content.Node.Level)
        .ThenBy(version => version.Content.Node.SortOrder)
        .ThenBy(version => version.NodeId);

    private static IQueryable<ContentVersionRow> InVersionOrder(IQueryable<ContentVersionRow> versions) => versions
        .OrderByDescending(version => version.Current)
        .ThenByDescending(version => version.VersionDate)
        .ThenByDescending(version => version.Id);

#pragma warning disable CS0618 // Umbraco marks it as internal; its own caches listen to it, within the transaction.
    private void PublishRemoval(TEntity entity) => Services.Events.Publish(
        new Umbraco.Cms.Core.Notifications.ScopedEntityRemoveNotification(entity, new Umbraco.Cms.Core.Events.EventMessages()));
#pragma warning restore CS0618

    private List<TEntity> All() => Load(InTreeOrder(Reader.Drafts(Read)));

    // Documents and blueprints share a cache, as they share their interface.
    private TEntity? Built(ContentSnapshot? snapshot) => snapshot is null || snapshot.Node.ObjectType != _objectType ? null : Build(snapshot, Shapes.Get(snapshot.Content.ContentTypeId), null);

    private List<TEntity> InOrder<TKey>(IEnumerable<TKey> keys, IEnumerable<ContentSnapshot> snapshots, Func<ContentSnapshot, TKey> keyOf) where TKey : notnull
    {
        var found = snapshots.ToDictionary(keyOf);
        return [.. keys.Distinct().Where(found.ContainsKey).Select(key => Built(found[key])!)];
    }

    private List<TEntity> InOrder(int[] versionIds, string[]? propertyAliases)
    {
        var found = Load(Reader.Versions(Read).Where(version => EF.Parameter(versionIds).Contains(version.Id)), propertyAliases).ToDictionary(item => item.VersionId);
        return [.. versionIds.Select(id => found[id])];
    }
}
