using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Background;

/// <summary>
/// Work that is done again and again. It begins one period after start. A run that fails is logged, and the next comes in
/// its time; a run that takes longer than the period is not overtaken. Of several nodes one runs at a time; the others leave it
/// to that one.
/// </summary>
internal abstract class RecurringJob(TimeSpan period, IWorkTurns turns, TimeProvider time, ILogger logger) : BackgroundService
{
    private PeriodicTimer? _timer;

    protected TimeProvider Time { get; } = time;

    protected ILogger Logger { get; } = logger;

    /// <summary>One run.</summary>
    internal abstract Task RunAsync(CancellationToken stoppingToken);

    /// <summary>One run, unless another node is at it.</summary>
    internal async Task RunInTurnAsync(CancellationToken stoppingToken)
    {
        await using IAsyncDisposable? turn = await turns.TryTakeAsync(GetType().Name, stoppingToken);
        if (turn is not null)
        {
            await RunAsync(stoppingToken);
        }
    }

    // The period counts from the start, not from when a thread was free to begin.
    public sealed override Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = new PeriodicTimer(period, Time);
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _timer!.WaitForNextTickAsync(stoppingToken))
            {
                await RunSafelyAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; a run that had begun is finished or has broken off by now.
        }
    }

    private async Task RunSafelyAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunInTurnAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Logger.JobFailed(exception, GetType().Name);
        }
    }
}
