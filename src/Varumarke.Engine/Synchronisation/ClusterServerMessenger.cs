using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Refreshes here at once, and has every other node do the same: by its instructions, which are those that Umbraco's own
/// servers tell each other.
/// </summary>
internal sealed class ClusterServerMessenger(
    LocalServerMessenger here,
    CommitInstructions commits,
    IJsonSerializer json,
    ILogger<ClusterServerMessenger> logger) : IServerMessenger
{
    public void Sync()
    {
        // The listener does, all the time.
    }

    public void SendMessages()
    {
        // Nothing waits: what others must hear is written with the change.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload) => Do(
        refresher,
        () => [new RefreshInstruction { RefresherId = refresher.RefresherUniqueId, RefreshType = RefreshMethodType.RefreshByJson, JsonPayload = json.Serialize(payload) }],
        () => here.QueueRefresh(refresher, payload));

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) => Do(
        refresher,
        () => [.. instances.Select(instance => ById(refresher, RefreshMethodType.RefreshById, getNumericId(instance)))],
        () => here.QueueRefresh(refresher, getNumericId, instances));

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) => Do(
        refresher,
        () => [.. instances.Select(instance => ByKey(refresher, getGuidId(instance)))],
        () => here.QueueRefresh(refresher, getGuidId, instances));

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) => Do(
        refresher,
        () => [.. instances.Select(instance => ById(refresher, RefreshMethodType.RemoveById, getNumericId(instance)))],
        () => here.QueueRemove(refresher, getNumericId, instances));

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Do(
        refresher,
        () => [.. numericIds.Select(id => ById(refresher, RefreshMethodType.RemoveById, id))],
        () => here.QueueRemove(refresher, numericIds));

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Do(
        refresher,
        () => [.. numericIds.Select(id => ById(refresher, RefreshMethodType.RefreshById, id))],
        () => here.QueueRefresh(refresher, numericIds));

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Do(
        refresher,
        () => [.. guidIds.Select(key => ByKey(refresher, key))],
        () => here.QueueRefresh(refresher, guidIds));

    public void QueueRefreshAll(ICacheRefresher refresher) => Do(
        refresher,
        () => [new RefreshInstruction { RefresherId = refresher.RefresherUniqueId, RefreshType = RefreshMethodType.RefreshAll }],
        () => here.QueueRefreshAll(refresher));

    private static RefreshInstruction ById(ICacheRefresher refresher, RefreshMethodType type, int id) =>
        new() { RefresherId = refresher.RefresherUniqueId, RefreshType = type, IntId = id };

    private static RefreshInstruction ByKey(ICacheRefresher refresher, Guid key) =>
        new() { RefresherId = refresher.RefresherUniqueId, RefreshType = RefreshMethodType.RefreshByGuid, GuidId = key };

    private void Do(ICacheRefresher refresher, Func<RefreshInstruction[]> instructions, Action refresh)
    {
        RefreshInstruction[] told = instructions();
        if (commits.IsNoted(told))
        {
            return;
        }

        try
        {
            commits.Tell(told);
        }
        catch (Exception failure)
        {
            // The change is committed by now: an exception would tell the editor that it is not.
            logger.NodesNotTold(failure, refresher.Name);
        }

        refresh();
    }
}
