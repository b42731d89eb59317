using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Core.Strategy.Kolada;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Kolada;

/// <summary>Reads Kolada when it is time, looking hourly, and tells owners when it has been silent for long.</summary>
internal sealed class KoladaJob(
    Lazy<KoladaImport> import, Lazy<KoladaReminders> reminders, Lazy<KoladaMemory> memory, IOptionsMonitor<KoladaOptions> options, IWorkTurns turns, TimeProvider time, ILogger<KoladaJob> logger)
    : RecurringJob(TimeSpan.FromHours(1), turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        KoladaOptions own = options.CurrentValue;
        if (!own.IsOn || own.EveryHours == 0)
        {
            return;
        }

        if (memory.Value.Read is not { } last || last.AddHours(own.EveryHours) <= Time.GetUtcNow().UtcDateTime)
        {
            KoladaPlan plan = await import.Value.RunAsync(isTrial: false, stoppingToken);
            if (plan.Fault is { } fault)
            {
                Logger.KoladaNotRead(fault.English);
            }
            else
            {
                Logger.KoladaRead(plan.Series.Values, plan.Series.Added, plan.PassedOver.Count);
            }
        }

        int told = reminders.Value.Remind();
        if (told > 0)
        {
            Logger.KoladaAwayTold(told);
        }
    }
}
