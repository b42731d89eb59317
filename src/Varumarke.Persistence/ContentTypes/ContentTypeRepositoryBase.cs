using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>Content types of one kind: reads from memory, writes with what they do to existing content.</summary>
internal abstract class ContentTypeRepositoryBase<T>(ContentTypeServices services, DataSetCache<T> cache, Guid objectType) : IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    protected IAmbientDatabase Database => services.Database;

    protected ContentTypeSets Sets => services.Sets;

    protected DataSetCache<T> Cache => cache;

    public T? Get(int id) => cache.Find(id);

    public T? Get(Guid id) => cache.Find(id);

    public T? Get(string alias) => DataSetCache<T>.Copy(cache.Shared.All.FirstOrDefault(type => type.Alias.InvariantEquals(alias)));

    public IEnumerable<T> GetMany(params int[]? ids) => ids is { Length: > 0 } ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public IEnumerable<T> GetMany(params Guid[]? ids) => ids is { Length: > 0 } ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public bool Exists(int id) => cache.Shared.Find(id) is not null;

    public bool Exists(Guid id) => cache.Shared.Find(id) is not null;

    public IEnumerable<T> Get(IQuery<T> query) => [.. cache.Shared.All.Matching(query).Select(type => DataSetCache<T>.Copy(type)!)];

    public int Count(IQuery<T>? query) => cache.Shared.All.Matching(query).Count();

    public void Save(T entity)
    {
        VarumarkeDbContext context = Database.Write;
        DataSet<T> before = cache.Shared;
        services.Storage.Write(context, entity, objectType, before.All);
        entity.ResetDirtyProperties();
        (entity as IContentType)?.HistoryCleanup?.ResetDirtyProperties();
        cache.Changed();
        services.Migration.Apply(context, entity, before, cache);
    }

    public void Delete(T entity)
    {
        VarumarkeDbContext context = Database.Write;
        StoredDataRewriting.RemoveProperties(context, [.. entity.PropertyTypes.Select(property => property.Id)]);
        context.Set<NodeRow>().Where(node => node.Id == entity.Id).ExecuteDelete();
        cache.Changed();
        services.Contents.ChangedAll();
        entity.DeleteDate = Database.Now;
    }

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer? container)
    {
        if (container is not null && $",{container.Path},".Contains($",{moving.Id.ToString(CultureInfo.InvariantCulture)},", StringComparison.Ordinal))
        {
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        }

        string below = moving.Path + ",";
        List<MoveEventInfo<T>> moved = [new(moving, moving.Path, container?.Id ?? NodeRow.RootId, container?.Key)];
        T[] descendants = [.. cache.Shared.All.Where(type => type.Path.StartsWith(below, StringComparison.Ordinal)).OrderBy(type => type.Level)];
        moving.ParentId = container?.Id ?? NodeRow.RootId;
        Save(moving);
        moved.AddRange(descendants.Select(old => new MoveEventInfo<T>(cache.Find(old.Id)!, old.Path, old.ParentId)));
        return moved;
    }

    public string GetUniqueAlias(string alias)
    {
        var taken = Sets.All().Select(type => type.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        int number = 1;
        while (taken.Contains(alias + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return alias + number.ToString(CultureInfo.InvariantCulture);
    }

    public bool HasContainerInPath(string contentPath) =>
        HasContainerInPath([.. contentPath.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))]);

    public bool HasContainerInPath(params int[] ids)
    {
        int[] lists = [.. Sets.All().Where(type => type.ListView is not null).Select(type => type.Id)];
        return lists.Length > 0 && Database.Read.Set<ContentRow>().Any(content => ids.Contains(content.NodeId) && lists.Contains(content.ContentTypeId));
    }

    public bool HasContentNodes(int id) => Database.Read.Set<ContentRow>().Any(content => content.ContentTypeId == id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. cache.Shared.All.Where(type => type.AllowedContentTypes?.Any(allowed => allowed.Key == key) == true).Select(type => type.Key)];
}
