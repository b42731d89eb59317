using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.WorkUpdates;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.WorkUpdates;

/// <summary>Reminds those responsible, hourly: each is reminded once of each last day. Links that have long been of no use are erased.</summary>
internal sealed class WorkReminderJob(Lazy<WorkLinks> links, Lazy<IWorkUpdateRepository> updates, IWorkTurns turns, TimeProvider time, ILogger<WorkReminderJob> logger)
    : RecurringJob(TimeSpan.FromHours(1), turns, time, logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        updates.Value.DeleteLinksBefore(Time.GetUtcNow().UtcDateTime - Kept);
        int made = links.Value.Remind();
        if (made > 0)
        {
            Logger.ResponsibleReminded(made);
        }

        return Task.CompletedTask;
    }
}
