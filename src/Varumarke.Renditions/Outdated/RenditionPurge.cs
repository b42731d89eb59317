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
/// minute for what ended by the clock. What fails is tried once more at once, since most faults of a store or a database are over
/// by then, and with every look at everything until it has been done.
/// </summary>
internal sealed class RenditionPurge(IServiceProvider services, HotRenditions hot, TimeProvider time, ILogger<RenditionPurge> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly Change Everything = new(Guid.Empty, IsGone: false);
    private readonly HashSet<Change> _failed = [];
    private readonly Channel<Change> _changed = Channel.CreateUnbounded<Change>(new UnboundedChannelOptions { SingleReader = true });

    // One look at everything answers all who asked for one before it began: a move of a thousand folders, or a clock set forward.
    private int _isSweepAsked;

    /// <summary>A media item changed.</summary>
    public void Changed(Guid mediaKey) => _changed.Writer.TryWrite(new Change(mediaKey, IsGone: false));

    /// <summary>A media item is there no more: nobody need be asked what may stay of it.</summary>
    public void Removed(Guid mediaKey) => _changed.Writer.TryWrite(new Change(mediaKey, IsGone: true));

    /// <summary>Any number of media items changed: a folder with all below it, or nobody knows which.</summary>
    public void ChangedMany()
    {
        if (Interlocked.Exchange(ref _isSweepAsked, 1) == 0)
        {
            _changed.Writer.TryWrite(Everything);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using ITimer clock = time.CreateTimer(_ => ChangedMany(), null, Period, Period);
        await foreach (Change change in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            // Resolved with the first change: Umbraco's services cannot be made before the engine has booted.
            OutdatedRenditions outdated = services.GetRequiredService<OutdatedRenditions>();
            await (change == Everything ? SweepAsync(outdated, stoppingToken) : RemoveAsync(outdated, change, stoppingToken));
        }
    }

    private async Task SweepAsync(OutdatedRenditions outdated, CancellationToken stoppingToken)
    {
        Interlocked.Exchange(ref _isSweepAsked, 0);
        foreach (Change change in _failed.ToArray())
        {
            await RemoveAsync(outdated, change, stoppingToken);
        }

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
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.NotSwept(failure);
        }
    }

    private async Task RemoveAsync(OutdatedRenditions outdated, Change change, CancellationToken stoppingToken)
    {
        if (await TryRemoveAsync(outdated, change, stoppingToken) || await TryRemoveAsync(outdated, change, stoppingToken))
        {
            _failed.Remove(change);
        }
        else
        {
            _failed.Add(change);
        }
    }

    private async Task<bool> TryRemoveAsync(OutdatedRenditions outdated, Change change, CancellationToken stoppingToken)
    {
        try
        {
            return await (change.IsGone ? outdated.RemoveAllAsync(change.Key, stoppingToken) : outdated.RemoveAsync(change.Key, stoppingToken));
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.NotPurged(failure, change.Key);
            return false;
        }
    }

    private readonly record struct Change(Guid Key, bool IsGone);
}
