using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Recalls;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Recalls;

/// <summary>What has been deliverable. Each call is a transaction of its own; two nodes that write the same thing at once need not know of each other.</summary>
internal sealed class ReleasedAssetRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IReleasedAssetRepository
{
    public Task<IReadOnlyList<ReleasedAsset>> ReadAllAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ReleasedAsset>>(database.ReadAnywhere(context => context.Set<ReleasedAssetRow>().AsNoTracking().AsEnumerable().Select(Read).ToList()));
    }

    public Task AddAsync(IReadOnlyCollection<ReleasedAsset> assets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assets);
        cancellationToken.ThrowIfCancellationRequested();
        Write(context =>
        {
            foreach (ReleasedAsset asset in assets)
            {
                long? likeness = asset.PerceptualHash is { } bits ? unchecked((long)bits) : null;
                context.Database.ExecuteSql($"""
                    INSERT INTO released_assets ("MediaKey", "ContentHash", "PerceptualHash", "ReleasedOn", "GoneOn")
                    VALUES ({asset.MediaKey}, {asset.ContentHash}, CAST({likeness} AS bigint), {asset.ReleasedOn}, NULL)
                    ON CONFLICT ("MediaKey", "ContentHash") DO NOTHING
                    """);
            }
        });
        return Task.CompletedTask;
    }

    public Task AddFromReceiptsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(context => context.Database.ExecuteSql($"""
            INSERT INTO released_assets ("MediaKey", "ContentHash", "PerceptualHash", "ReleasedOn", "GoneOn")
            SELECT "MediaKey", COALESCE("ContentHash", ''), NULL, MIN("IssuedOn"), NULL FROM receipts WHERE 1 = 1 GROUP BY "MediaKey", COALESCE("ContentHash", '')
            ON CONFLICT ("MediaKey", "ContentHash") DO NOTHING
            """));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyCollection<Guid>> SetGoneAsync(IReadOnlyDictionary<Guid, DateTime?> goneOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(goneOn);
        cancellationToken.ThrowIfCancellationRequested();
        var changed = new List<Guid>();
        Write(context =>
        {
            // In one order on every node, so that no two wait for each other; whoever comes second finds nothing to change.
            foreach ((Guid key, DateTime? moment) in goneOn.OrderBy(pair => pair.Key))
            {
                IQueryable<ReleasedAssetRow> versions = context.Set<ReleasedAssetRow>().Where(row => row.MediaKey == key);
                versions = moment is null ? versions.Where(row => row.GoneOn != null) : versions.Where(row => row.GoneOn == null);
                if (versions.ExecuteUpdate(row => row.SetProperty(asset => asset.GoneOn, moment)) > 0)
                {
                    changed.Add(key);
                }
            }
        });
        return Task.FromResult<IReadOnlyCollection<Guid>>(changed);
    }

    private static ReleasedAsset Read(ReleasedAssetRow row) => new()
    {
        MediaKey = row.MediaKey,
        ContentHash = row.ContentHash,
        PerceptualHash = row.PerceptualHash is { } bits ? unchecked((ulong)bits) : null,
        ReleasedOn = row.ReleasedOn,
        GoneOn = row.GoneOn,
    };

    private void Write(Action<VarumarkeDbContext> write)
    {
        if (database.HasScope)
        {
            write(database.Write);
            return;
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        write(database.Write);
        scope.Complete();
    }
}
