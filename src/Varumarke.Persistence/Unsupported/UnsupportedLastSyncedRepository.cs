using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Unsupported;

/// <summary>How far a node has read the cache instructions; there is one node until they are written.</summary>
internal sealed class UnsupportedLastSyncedRepository : ILastSyncedRepository
{
    public Task<int?> GetInternalIdAsync() => throw NotUsed.Of<ILastSyncedRepository>();

    public Task<int?> GetExternalIdAsync() => throw NotUsed.Of<ILastSyncedRepository>();

    public Task SaveInternalIdAsync(int id) => throw NotUsed.Of<ILastSyncedRepository>();

    public Task SaveExternalIdAsync(int id) => throw NotUsed.Of<ILastSyncedRepository>();

    public Task DeleteEntriesOlderThanAsync(DateTime pruneDate) => throw NotUsed.Of<ILastSyncedRepository>();
}
