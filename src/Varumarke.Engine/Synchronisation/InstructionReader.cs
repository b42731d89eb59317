using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Carries out on this node what others have changed, in its order. A node begins with empty caches, so it needs to know only
/// what is told after its start, and keeps its place in memory.
/// </summary>
internal sealed class InstructionReader(
    IInstructionLog log,
    ThisNode node,
    IServiceProvider services,
    IJsonSerializer json,
    ILogger<InstructionReader> logger)
{
    private const int AtATime = 100;

    // These need services that cannot be made before the engine has booted.
    private readonly Lazy<IUmbracoContextFactory> _contexts = new(services.GetRequiredService<IUmbracoContextFactory>);
    private readonly Lazy<CacheRefresherCollection> _refreshers = new(services.GetRequiredService<CacheRefresherCollection>);
    private readonly Lock _reading = new();
    private long _position;

    /// <summary>Before anything is read that others may change.</summary>
    public void Begin() => _position = log.Latest();

    /// <summary>Everything that has been told until now.</summary>
    public void CatchUp()
    {
        lock (_reading)
        {
            while (log.After(_position, AtATime) is { Count: > 0 } entries)
            {
                if (log.HasForgottenAfter(_position))
                {
                    StartAfresh();
                    return;
                }

                Follow(entries);
            }
        }
    }

    private void Follow(IReadOnlyList<InstructionEntry> entries)
    {
        using UmbracoContextReference context = _contexts.Value.EnsureUmbracoContext();
        foreach (InstructionEntry entry in entries)
        {
            if (entry.Origin != node.Id)
            {
                Safely(entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), () => Follow(entry.Instructions));
            }

            _position = entry.Id;
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

    /// <summary>Too much has been missed to follow it.</summary>
    private void StartAfresh()
    {
        logger.NodeMissedInstructions();
        long latest = log.Latest();
        using UmbracoContextReference context = _contexts.Value.EnsureUmbracoContext();
        foreach (ICacheRefresher refresher in _refreshers.Value)
        {
            Safely(refresher.Name, refresher.RefreshAll);
        }

        _position = latest;
    }

    private void Safely(string name, Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure)
        {
            logger.CacheRefreshFailed(failure, name);
        }
    }
}
