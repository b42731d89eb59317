using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Usage;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Usage;

/// <summary>Stores how often things were used. Months are kept for three years.</summary>
internal sealed class UsageKeeper(UsageMeter meter, IUsageRepository usage, IWorkTurns turns, TimeProvider time, ILogger<UsageKeeper> logger) : CountKeeper(turns, time, logger)
{
    private const int KeptYears = 3;

    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (await StoreAsync(stoppingToken))
        {
            await usage.DeleteBeforeAsync(UsageMeter.MonthOf(Time.GetUtcNow().AddYears(-KeptYears)), stoppingToken);
        }
    }

    protected override async Task<bool> StoreAsync(CancellationToken cancellationToken)
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
