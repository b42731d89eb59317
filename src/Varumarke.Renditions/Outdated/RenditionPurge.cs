using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Finished;

namespace Varumarke.Renditions.Outdated;

/// <summary>
/// Removes renditions that need not or must not be kept. That they do not leave is the gate's matter, at every request; this
/// frees the space and sees to it that nothing lies about whose right has ended: at once when a media item changes, and once a
/// minute for what ended by the clock.
/// </summary>
internal sealed class RenditionPurge(IServiceProvider services, HotRenditions hot, TimeProvider time, ILogger<RenditionPurge> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly Guid Everything = Guid.Empty;
    private readonly Channel<Guid> _changed = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>A media item changed.</summary>
    public void Changed(Guid mediaKey) => _changed.Writer.TryWrite(mediaKey);

    /// <summary>Any number of media items changed: a folder with all below it, or nobody knows which.</summary>
    public void ChangedMany() => _changed.Writer.TryWrite(Everything);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using ITimer clock = time.CreateTimer(_ => _changed.Writer.TryWrite(Everything), null, Period, Period);
        await foreach (Guid key in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            // Resolved with the first change: Umbraco's services cannot be made before the engine has booted.
            OutdatedRenditions outdated = services.GetRequiredService<OutdatedRenditions>();
            await (key == Everything ? SweepAsync(outdated, stoppingToken) : RemoveAsync(outdated, key, stoppingToken));
        }
    }

    private async Task SweepAsync(OutdatedRenditions outdated, CancellationToken stoppingToken)
    {
        IRenditionStore store = services.GetRequiredService<IRenditionStore>();
        try
        {
            foreach (Guid key in hot.MediaKeys())
            {
                await outdated.RemoveEndedAsync(key, isCopy: false, stoppingToken);
            }

            await foreach ((Guid key, bool isCopy) in store.ListAsync(stoppingToken).Select(key => (key.MediaKey, key.IsWorkingCopy)).Distinct())
            {
                await outdated.RemoveEndedAsync(key, isCopy, stoppingToken);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotSwept(failure);
        }
    }

    private async Task RemoveAsync(OutdatedRenditions outdated, Guid key, CancellationToken stoppingToken)
    {
        try
        {
            await outdated.RemoveAsync(key, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotPurged(failure, key);
        }
    }
}
