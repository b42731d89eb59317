using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Synchronisation;

/// <summary>Deletes what every node has heard long ago, daily.</summary>
internal sealed class InstructionCleanup(
    IInstructionLog log,
    IOptions<ClusterOptions> options,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<InstructionCleanup> logger) : RecurringJob(TimeSpan.FromDays(1), turns, time, logger)
{
    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        log.DeleteOlderThan(Time.GetUtcNow().UtcDateTime - options.Value.Keep);
        return Task.CompletedTask;
    }
}
