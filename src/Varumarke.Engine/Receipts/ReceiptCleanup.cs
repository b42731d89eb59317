using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Core.Receipts;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Receipts;

/// <summary>Erases receipts that are older than the site keeps them, hourly. Where it keeps them for good, none.</summary>
internal sealed class ReceiptCleanup(IReceiptRepository receipts, IOptionsMonitor<ReceiptOptions> options, IWorkTurns turns, TimeProvider time, ILogger<ReceiptCleanup> logger)
    : RecurringJob(TimeSpan.FromHours(1), turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (options.CurrentValue.KeepDays is not { } days)
        {
            return;
        }

        int erased = await receipts.DeleteBeforeAsync(Time.GetUtcNow().UtcDateTime.AddDays(-days), stoppingToken);
        if (erased > 0)
        {
            Logger.ReceiptsErased(erased, days);
        }
    }
}
