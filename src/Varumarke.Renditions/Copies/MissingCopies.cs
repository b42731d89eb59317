using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Assets;
using Varumarke.Core.Clustering;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Copies;

/// <summary>
/// Makes the working copies that are missing, once after each start: those of a first start's seed, which waits for none, and of
/// pictures from before. It begins when a minute ends in which the start is over, takes one picture after the other while no
/// rendition is being made, the newest first, and ends when the store is full: a copy that nobody has asked for is to push out
/// none. Of several nodes one does it. A fault ends it, since every copy is made when it is needed, too.
/// </summary>
internal sealed class MissingCopies(
    IServiceProvider services, IOptions<RenditionsOptions> options, RenderQueue queue, IWorkTurns turns, TimeProvider time, ILogger<MissingCopies> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    // Between two pictures, each of which takes a tenth of that: nobody is to notice.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // More than nearly all take.
    private const long BytesOfACopy = 1024 * 1024;

    private PeriodicTimer? _minutes;

    // The minute counts from the start, not from when a thread was free to begin.
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _minutes = new PeriodicTimer(Period, time);
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _minutes?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (options.Value.CopyOnUpload && await _minutes!.WaitForNextTickAsync(stoppingToken))
            {
                // Resolved no earlier: Umbraco's services cannot be made before the engine has booted.
                if (services.GetRequiredService<IncomingCopies>().AreTaken)
                {
                    await RunInTurnAsync(stoppingToken);
                    return;
                }
            }
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            logger.CopiesNotMade(fault);
        }
        catch (OperationCanceledException)
        {
            // The host stops; the next start goes on.
        }
    }

    private async Task RunInTurnAsync(CancellationToken stoppingToken)
    {
        await using IAsyncDisposable? turn = await turns.TryTakeAsync(nameof(MissingCopies), stoppingToken);
        if (turn is null)
        {
            return;
        }

        IRenditionStore store = services.GetRequiredService<IRenditionStore>();
        IAssetLibrary library = services.GetRequiredService<IAssetLibrary>();
        foreach (Guid key in await FindAsync(store, stoppingToken))
        {
            if (library.Find(key) is not { } asset || !library.Decide(asset).IsDeliverable)
            {
                continue;
            }

            do
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
            while (!queue.IsIdle);

            if (!await store.HasRoomAsync(BytesOfACopy, stoppingToken))
            {
                return;
            }

            await services.GetRequiredService<WorkingCopies>().OfferAsync(asset, stoppingToken);
        }
    }

    // What was measured tells how large a picture is, so that no file is opened for it.
    private async Task<IReadOnlyList<Guid>> FindAsync(IRenditionStore store, CancellationToken stoppingToken)
    {
        if (!await store.HasRoomAsync(BytesOfACopy, stoppingToken))
        {
            return [];
        }

        HashSet<Guid> present = await store.ListAsync(stoppingToken).Where(key => key.IsWorkingCopy).Select(key => key.MediaKey).ToHashSetAsync(cancellationToken: stoppingToken);
        IReadOnlyList<Guid> large = await services.GetRequiredService<IPictureFactsRepository>().FindLargeAsync(WorkingCopy.FewestPixels, stoppingToken);
        return [.. large.Where(key => !present.Contains(key))];
    }
}
