using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Synchronisation;

/// <summary>Hears of what other nodes change, as long as the host runs. What cannot be followed is tried again until it can.</summary>
internal sealed class InstructionListener(
    IInstructionLog log,
    InstructionReader reader,
    IOptions<ClusterOptions> options,
    TimeProvider time,
    ILogger<InstructionListener> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HeardChange? behind = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // A bell rings once for a change; what came of it must be followed before the next is waited for.
                behind ??= await log.WaitAsync(options.Value.PollInterval, stoppingToken);
                await reader.FollowAsync(behind.Value, stoppingToken);
                behind = null;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NodesNotHeard(failure);
                await PauseAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The host stops.
            }
        }
    }

    private async Task PauseAsync(CancellationToken stoppingToken) =>
        await Task.Delay(options.Value.PollInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
