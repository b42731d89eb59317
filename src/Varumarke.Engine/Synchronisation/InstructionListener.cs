using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Synchronisation;

/// <summary>Hears of what other nodes change, as long as the host runs. Ends at once where there are none.</summary>
internal sealed class InstructionListener(
    IInstructionLog log,
    InstructionReader reader,
    IOptions<ClusterOptions> options,
    ILogger<InstructionListener> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (log.IsShared && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await log.WaitAsync(options.Value.PollInterval, stoppingToken);
                reader.CatchUp();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NodesNotHeard(failure);
            }
            catch (OperationCanceledException)
            {
                // The host stops.
            }
        }
    }
}
