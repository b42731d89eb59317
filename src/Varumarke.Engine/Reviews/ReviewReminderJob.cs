using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Reviews;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Reviews;

/// <summary>Reminds the owners of pages whose day of review is past, every sixth hour.</summary>
internal sealed class ReviewReminderJob(Lazy<ReviewReminders> reminders, IWorkTurns turns, TimeProvider time, ILogger<ReviewReminderJob> logger)
    : RecurringJob(TimeSpan.FromHours(6), turns, time, logger)
{
    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        int told = reminders.Value.Remind();
        if (told > 0)
        {
            Logger.OwnersReminded(told);
        }

        return Task.CompletedTask;
    }
}
