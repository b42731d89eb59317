using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.OwnWork;

namespace Varumarke.Engine.Recalls;

/// <summary>Writes down what has been deliverable, when the host has started, after every change and every minute. A host that stops waits for the work at hand.</summary>
internal sealed class ReleaseKeeper(IServiceProvider services, ReleaseChanges changes, IHostApplicationLifetime lifetime, ILogger<ReleaseKeeper> logger) : IHostedService, IDisposable
{
    // Of a site with very many pictures a comparison takes a while, and an import changes many of them: it has a tenth of the time.
    private const int Rest = 9;

    // What is written down is for later questions; whoever changes something now has the database first.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _work = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Begin);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _work.WaitAsync(cancellationToken);
    }

    // Two may stop a host at once, and one of them disposes of it while the other is on its way here: the source is cancelled, holds
    // nothing else, and stays usable.
    public void Dispose() => _stopping.Cancel();

    private void Begin() => _work = Apart.Run(() => KeepAsync(_stopping.Token));

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                // Made here, since hosted services are made before the engine has booted.
                long begun = Stopwatch.GetTimestamp();
                await services.GetRequiredService<Releases>().CompareAsync(changes.Take(), cancellationToken);
                TimeSpan rest = Stopwatch.GetElapsedTime(begun) * Rest;
                await changes.WaitAsync(Most, cancellationToken);
                await Task.Delay(rest < Calm ? Calm : rest, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that was away for a moment must not end the keeping: all is compared again.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                logger.ReleasesNotKept(fault);
                await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
