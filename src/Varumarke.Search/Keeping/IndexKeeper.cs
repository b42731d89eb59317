using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.OwnWork;
using Varumarke.Search.Gates;
using Varumarke.Search.Index;

namespace Varumarke.Search.Keeping;

/// <summary>
/// Keeps this node's index: compares it with the content when the host has started, then follows the changes. A host that stops
/// waits for the work at hand, and for the index to be closed: two may stop a host at once, and whoever is done first may take its
/// folder away.
/// </summary>
internal sealed class IndexKeeper(IServiceProvider services, ChangeQueue queue, IHostApplicationLifetime lifetime, ILogger<IndexKeeper> logger) : IHostedLifecycleService, IDisposable
{
    private const int AtOnce = 500;
    private readonly CancellationTokenSource _stopping = new();
    private Task _work = Task.CompletedTask;
    private LibraryIndex? _index;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // In before anything else can be told, so that readers can tell an index that is not there yet from one that is empty.
        queue.Tell(IndexChange.Compare);
        lifetime.ApplicationStarted.Register(Begin);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _work.WaitAsync(cancellationToken);
    }

    // When all others have stopped, who may have asked it until then.
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        _index?.Dispose();
        return Task.CompletedTask;
    }

    // Two may stop a host at once, and one of them disposes of it while the other is on its way here: the source is cancelled, holds
    // nothing else, and stays usable.
    public void Dispose() => _stopping.Cancel();

    private void Begin() => _work = Apart.Run(() => KeepAsync(_stopping.Token));

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await queue.WaitAsync(cancellationToken))
            {
                IReadOnlyList<IndexChange> changes = queue.Take(AtOnce);
                await ApplyAsync(changes, cancellationToken);
                queue.Done(changes.Count);
            }
        }
#pragma warning disable CA1031 // Whatever breaks off the work at hand when the host stops is no fault of it: the next start compares.
        catch (Exception) when (cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return;
        }
    }

    private async Task ApplyAsync(IReadOnlyList<IndexChange> changes, CancellationToken cancellationToken)
    {
        try
        {
            // Made here, since hosted services are made before the engine has booted.
            LibraryIndex index = _index = services.GetRequiredService<LibraryIndex>();
            index.Lost ??= () => queue.Tell(IndexChange.Compare);
            await services.GetRequiredService<IndexUpdates>().ApplyAsync(changes, cancellationToken);

            // The gates are asked here, so that the first reader after a change need not wait for it.
            index.Read(services.GetRequiredService<VisibleEntries>().Of);
        }
#pragma warning disable CA1031 // A database that was away for a moment must not end the keeping: all is compared again.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.ChangeFailed(exception);
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            queue.Tell(IndexChange.Compare);
        }
    }
}
