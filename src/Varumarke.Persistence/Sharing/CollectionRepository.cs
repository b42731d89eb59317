using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Sharing;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Sharing;

/// <summary>Collections by their key. Each call is a transaction of its own.</summary>
internal sealed class CollectionRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : ICollectionRepository
{
    public Task<bool> TryAddAsync(AssetCollection collection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return WriteAsync(
            context =>
            {
                if (context.Set<CollectionRow>().Any(row => row.Key == collection.Key))
                {
                    return 0;
                }

                context.Insert(CollectionRow.Of(collection));
                return 1;
            },
            cancellationToken);
    }

    public Task<AssetCollection?> FindAsync(Guid key, CancellationToken cancellationToken) =>
        ReadAsync(rows => rows.FirstOrDefault(row => row.Key == key)?.ToCollection(), cancellationToken);

    public Task<IReadOnlyList<AssetCollection>> ListAsync(bool onlyPublic, CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<AssetCollection>>(
        rows => [.. rows.Where(row => !onlyPublic || row.IsPublic).OrderByDescending(row => row.ChangedOn).ThenBy(row => row.Key).AsEnumerable().Select(row => row.ToCollection())],
        cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => ReadAsync(rows => rows.Count(), cancellationToken);

    public Task<bool> TryReplaceAsync(AssetCollection collection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return WriteAsync(
            context =>
            {
                // The version is taken first, in one statement: of two who have read the same one only one goes on.
                int taken = context.Set<CollectionRow>()
                    .Where(row => row.Key == collection.Key && row.Version == collection.Version)
                    .ExecuteUpdate(row => row.SetProperty(each => each.Version, each => each.Version + 1));
                if (taken > 0)
                {
                    context.Replace(CollectionRow.Of(collection with { Version = collection.Version + 1 }));
                }

                return taken;
            },
            cancellationToken);
    }

    public Task<bool> DeleteAsync(Guid key, CancellationToken cancellationToken) => WriteAsync(
        context =>
        {
            context.Set<ShareLinkRow>().Where(row => row.CollectionKey == key).ExecuteDelete();
            return context.Set<CollectionRow>().Where(row => row.Key == key).ExecuteDelete();
        },
        cancellationToken);

    private Task<TResult> ReadAsync<TResult>(Func<IQueryable<CollectionRow>, TResult> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => read(context.Set<CollectionRow>().AsNoTracking())));
    }

    private Task<bool> WriteAsync(Func<VarumarkeDbContext, int> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.WriteAnywhere(scopes, write) > 0);
    }
}
