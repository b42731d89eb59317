using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Carries out cache refreshes on this node, at once: first the part that clears what repositories cache, then the part
/// that reads anew and tells others. The change is committed by then, and an exception would tell the editor that it is not: a
/// refresher that fails runs once more at once, since a database that was busy seldom is so twice, and where that fails, too, each
/// minute until it does not (<see cref="LateFinish"/>). Doing it once more does no harm.
/// </summary>
internal sealed class LocalServerMessenger(UnfinishedChanges changes, ILogger<LocalServerMessenger> logger) : IServerMessenger
{
    public void Sync()
    {
        // One node: there is nobody to catch up with.
    }

    public void SendMessages()
    {
        // One node: nothing was queued.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> payloadRefresher)
        {
            throw new InvalidOperationException(
                $"The cache refresher {refresher.Name} does not take payloads of type {typeof(TPayload).Name}.");
        }

        Run(refresher, () => payloadRefresher.RefreshInternal(payload));
        Run(refresher, () => payloadRefresher.Refresh(payload));
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        Each(refresher, instances, instance => RefreshOne(refresher, instance, () => refresher.Refresh(getNumericId(instance))));

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        Each(refresher, instances, instance => RefreshOne(refresher, instance, () => refresher.Refresh(getGuidId(instance))));

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        Each(refresher, instances, instance =>
        {
            if (refresher is ICacheRefresher<T> typed)
            {
                typed.Remove(instance);
                return;
            }

            refresher.Remove(getNumericId(instance));
        });

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) =>
        Each(refresher, numericIds, refresher.Remove);

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) =>
        Each(refresher, numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) =>
        Each(refresher, guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => Run(refresher, refresher.RefreshAll);

    private static void RefreshOne<T>(ICacheRefresher refresher, T instance, Action byId)
    {
        if (refresher is ICacheRefresher<T> typed)
        {
            typed.Refresh(instance);
            return;
        }

        byId();
    }

    private void Each<T>(ICacheRefresher refresher, T[] items, Action<T> refresh)
    {
        foreach (T item in items)
        {
            Run(refresher, () => refresh(item));
        }
    }

    private void Run(ICacheRefresher refresher, Action refresh)
    {
        if (!TryRun(refresher, refresh) && !TryRun(refresher, refresh))
        {
            changes.Failed(() => Run(refresher, refresh));
        }
    }

    private bool TryRun(ICacheRefresher refresher, Action refresh)
    {
        try
        {
            refresh();
            return true;
        }
        catch (Exception exception)
        {
            logger.CacheRefreshFailed(exception, refresher.Name);
            return false;
        }
    }
}
