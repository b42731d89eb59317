using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Background;

/// <summary>Stores what was counted in memory, every minute and when the host stops: each node its own, one at a time.</summary>
internal abstract class CountKeeper(IWorkTurns turns, TimeProvider time, ILogger logger) : RecurringJob(TimeSpan.FromMinutes(1), turns, time, logger)
{
    private readonly Lock _lock = new();
    private Task? _stopping;

    // A host may be stopped by two at once: both wait for the last counts, since whoever comes back first disposes the database.
    public sealed override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _stopping ??= StopOnceAsync(cancellationToken);
        }
    }

    internal override Task RunAsync(CancellationToken stoppingToken) => StoreAsync(stoppingToken);

    /// <summary>Stores what there is; what could not be stored stays counted.</summary>
    /// <returns>Whether there was anything.</returns>
    protected abstract Task<bool> StoreAsync(CancellationToken cancellationToken);

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }
}
