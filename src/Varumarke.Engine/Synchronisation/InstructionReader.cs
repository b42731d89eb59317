using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using Varumarke.Core.Boot;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Carries out on this node what others have changed, in its order. A node begins with empty caches, so it needs to know only
/// what is told after its start, and keeps its place in memory. What fails here is tried again as what fails after changes of its own.
/// </summary>
internal sealed class InstructionReader(
    IInstructionLog log,
    ThisNode node,
    IDatabaseInitializer database,
    IServiceProvider services,
    IJsonSerializer json,
    UnfinishedChanges unfinished,
    ILogger<InstructionReader> logger) : IDisposable
{
    private const int AtATime = 100;

    // These need services that cannot be made before the engine has booted.
    private readonly Lazy<IUmbracoContextFactory> _contexts = new(services.GetRequiredService<IUmbracoContextFactory>);
    private readonly Lazy<CacheRefresherCollection> _refreshers = new(services.GetRequiredService<CacheRefresherCollection>);
    private readonly Lazy<EverythingAnew> _everything = new(services.GetRequiredService<EverythingAnew>);
    private readonly Lazy<TreesFromDatabase> _trees = new(services.GetRequiredService<TreesFromDatabase>);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private InstructionEntry? _last;

    /// <summary>Before anything is read that others may change.</summary>
    public void Begin() => _last = log.Begin();

    /// <summary>Everything that has been told since the beginning, now that the trees have been read.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken)
    {
        _trees.Value.Separate();
        return FollowAsync(HeardChange.Told, cancellationToken);
    }

    /// <summary>Everything that a change may have made old.</summary>
    public async Task FollowAsync(HeardChange change, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || change == HeardChange.OtherDatabase || !log.Has(last))
            {
                logger.NodeMissedInstructions();
                await StartAfreshAsync(cancellationToken);

                // A restored backup may be older than the program.
                await database.EnsureReadyAsync(cancellationToken);
                await StartAfreshAsync(cancellationToken);
            }
            else if (change == HeardChange.Untold)
            {
                logger.DatabaseChangedByOthers();
                await StartAfreshAsync(cancellationToken);
            }
            else
            {
                FollowTold(last, ownUntil: 0);
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    // What this node has told itself has been carried out here, unless it was while everything was read anew.
    private void FollowTold(InstructionEntry last, long ownUntil)
    {
        while (log.After(last.Id, AtATime) is { Count: > 0 } entries)
        {
            Follow(entries, ownUntil);
            last = entries[^1];
        }
    }

    private void Follow(IReadOnlyList<InstructionEntry> entries, long ownUntil)
    {
        using UmbracoContextReference context = _contexts.Value.EnsureUmbracoContext();
        foreach (InstructionEntry entry in entries)
        {
            if (entry.Origin != node.Id || entry.Id <= ownUntil)
            {
                Safely(entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), () => Follow(entry.Instructions));
            }

            _last = entry;
        }
    }

    private void Follow(string instructions)
    {
        foreach (RefreshInstruction instruction in json.Deserialize<RefreshInstruction[]>(instructions) ?? [])
        {
            if (_refreshers.Value[instruction.RefresherId] is { } refresher)
            {
                Safely(refresher.Name, () => Follow(instruction, refresher));
            }
        }
    }

    private void Follow(RefreshInstruction instruction, ICacheRefresher refresher)
    {
        switch (instruction.RefreshType)
        {
            case RefreshMethodType.RefreshAll:
                refresher.RefreshAll();
                break;
            case RefreshMethodType.RefreshByGuid:
                refresher.Refresh(instruction.GuidId);
                break;
            case RefreshMethodType.RefreshById:
                refresher.Refresh(instruction.IntId);
                break;
            case RefreshMethodType.RefreshByIds:
                Array.ForEach(json.Deserialize<int[]>(instruction.JsonIds ?? "[]") ?? [], refresher.Refresh);
                break;
            case RefreshMethodType.RemoveById:
                refresher.Remove(instruction.IntId);
                break;
            case RefreshMethodType.RefreshByJson when refresher is IJsonCacheRefresher byPayload && instruction.JsonPayload is { } payload:
                byPayload.RefreshInternal(payload);
                byPayload.Refresh(payload);
                break;
        }
    }

    /// <summary>
    /// Listens from now on, and then lets go of everything. What changes meanwhile is carried out again, this node's own changes as
    /// well: the tree may have been read before one of them and taken its place after it.
    /// </summary>
    private async Task StartAfreshAsync(CancellationToken cancellationToken)
    {
        InstructionEntry newest = log.Begin();
        using UmbracoContextReference context = _contexts.Value.EnsureUmbracoContext();
        await _everything.Value.ReadAsync(cancellationToken);
        long end = log.Newest()?.Id ?? newest.Id;
        _last = newest;
        _trees.Value.Separate();
        FollowTold(newest, end);
    }

    private void Safely(string name, Action work)
    {
        if (!TryDo(name, work) && !TryDo(name, work))
        {
            unfinished.Failed(() => SafelyLater(name, work));
        }
    }

    private void SafelyLater(string name, Action work)
    {
        using UmbracoContextReference context = _contexts.Value.EnsureUmbracoContext();
        Safely(name, work);
    }

    private bool TryDo(string name, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception failure)
        {
            logger.CacheRefreshFailed(failure, name);
            return false;
        }
    }
}
