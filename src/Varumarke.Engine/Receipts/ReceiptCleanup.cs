using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Core.Receipts;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Receipts;

/// <summary>Erases receipts and addresses that are older than the site keeps them, hourly. Where it keeps receipts for good, none of those.</summary>
internal sealed class ReceiptCleanup(
    IReceiptRepository receipts, IReceiptAddressRepository addresses, IOptionsMonitor<ReceiptOptions> options, IWorkTurns turns, TimeProvider time, ILogger<ReceiptCleanup> logger)
    : RecurringJob(TimeSpan.FromHours(1), turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        ReceiptOptions rules = options.CurrentValue;
        int forgotten = await addresses.DeleteBeforeAsync(Time.GetUtcNow().UtcDateTime.AddDays(-Math.Min(rules.KeepAddressDays, rules.KeepDays ?? int.MaxValue)), stoppingToken);
        if (forgotten > 0)
        {
            Logger.ReceiptAddressesErased(forgotten);
        }

        if (rules.KeepDays is not { } days)
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
