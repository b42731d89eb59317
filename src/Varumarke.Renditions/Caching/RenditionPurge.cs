using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Caching;

/// <summary>
/// Removes renditions that must not be kept. That they do not leave is the gate's matter, at every request; this frees the space
/// and sees to it that nothing lies about whose right has ended: at once when a media item changes, and once a minute for
/// what ended by the clock.
/// </summary>
internal sealed class RenditionPurge(IServiceProvider services, HotRenditions hot, TimeProvider time, ILogger<RenditionPurge> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly Guid Everything = Guid.Empty;
    private readonly Channel<Guid> _changed = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>A media item changed.</summary>
    public void Changed(Guid mediaKey)
    {
        hot.Remove(mediaKey);
        _changed.Writer.TryWrite(mediaKey);
    }

    /// <summary>Any number of media items changed: a folder with all below it, or nobody knows which.</summary>
    public void ChangedMany()
    {
        hot.Clear();
        _changed.Writer.TryWrite(Everything);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using ITimer clock = time.CreateTimer(_ => _changed.Writer.TryWrite(Everything), null, Period, Period);
        await foreach (Guid key in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            // Resolved with the first change: Umbraco's services cannot be made before the engine has booted.
            IRenditionStore store = services.GetRequiredService<IRenditionStore>();
            await (key == Everything ? SweepAsync(store, stoppingToken) : RemoveAsync(store, key, stoppingToken));
        }
    }

    private async Task SweepAsync(IRenditionStore store, CancellationToken stoppingToken)
    {
        IAssetLibrary library = services.GetRequiredService<IAssetLibrary>();
        try
        {
            await foreach (Guid key in store.ListMediaKeysAsync(stoppingToken))
            {
                if (library.Find(key) is not { } asset || !library.Decide(asset).IsDeliverable)
                {
                    hot.Remove(key);
                    await RemoveAsync(store, key, stoppingToken);
                }
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotSwept(failure);
        }
    }

    private async Task RemoveAsync(IRenditionStore store, Guid key, CancellationToken stoppingToken)
    {
        try
        {
            await store.RemoveAsync(key, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotPurged(failure, key);
        }
    }
}
