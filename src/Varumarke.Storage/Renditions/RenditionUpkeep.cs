using Microsoft.Extensions.Hosting;

namespace Varumarke.Storage.Renditions;

/// <summary>Takes stock of the renditions from time to time, and saves when they were used before the program ends.</summary>
internal sealed class RenditionUpkeep(BoundedRenditionStore renditions, RenditionCacheOptions options, TimeProvider time) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await renditions.SaveUsesAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.UpkeepInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await renditions.TakeStockAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }
}
