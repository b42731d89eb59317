using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Usage;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Usage;

/// <summary>
/// Stores what was counted, every minute and when the host stops: each node its own, one at a time. Months are kept for three years.
/// </summary>
internal sealed class UsageKeeper(UsageMeter meter, IUsageRepository usage, IWorkTurns turns, TimeProvider time, ILogger<UsageKeeper> logger)
    : RecurringJob(TimeSpan.FromMinutes(1), turns, time, logger)
{
    private const int KeptYears = 3;

    private readonly Lock _lock = new();
    private Task? _stopping;

    // A host may be stopped by two at once: both wait for the last counts, since whoever comes back first disposes the database.
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _stopping ??= StopOnceAsync(cancellationToken);
        }
    }

    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (await StoreAsync(stoppingToken))
        {
            await usage.DeleteBeforeAsync(UsageMeter.MonthOf(Time.GetUtcNow().AddYears(-KeptYears)), stoppingToken);
        }
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }

    private async Task<bool> StoreAsync(CancellationToken cancellationToken)
    {
        IReadOnlyCollection<UsageCount> counts = meter.Take();
        if (counts.Count == 0)
        {
            return false;
        }

        try
        {
            await usage.AddAsync(counts, cancellationToken);
            return true;
        }
        catch
        {
            meter.Return(counts);
            throw;
        }
    }
}
