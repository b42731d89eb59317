using Varumarke.Core.OwnWork;

namespace Varumarke.Renditions.Turns;

/// <summary>
/// Does the same work once for all who ask for it at the same time. Who loses patience stops waiting; the work itself is
/// cancelled when the last of them has gone.
/// </summary>
internal sealed class SingleFlight<TKey, TResult>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Flight> _flights = [];
    private readonly HashSet<Task> _underWay = [];
    private readonly Lock _lock = new();

    public async Task<TResult> RunAsync(TKey key, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        Flight flight = Join(key, work);
        try
        {
            return await flight.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, flight);
        }
    }

    /// <summary>Ends when all work has ended that is under way now, that which nobody waits for included.</summary>
    public async Task WhenIdleAsync()
    {
        Task[] underWay;
        lock (_lock)
        {
            underWay = [.. _underWay];
        }

        await Task.WhenAll(underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Flight Join(TKey key, Func<CancellationToken, Task<TResult>> work)
    {
        lock (_lock)
        {
            if (!_flights.TryGetValue(key, out Flight? flight))
            {
                flight = new Flight();
                _flights.Add(key, flight);

                // Not on the thread, nor in the context, of whoever happened to be first.
                flight.Task = Apart.Run(() => work(flight.Stop.Token));
                _underWay.Add(flight.Task);
                _ = flight.Task.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            flight.Waiting++;
            return flight;
        }
    }

    private void Ended(Task task)
    {
        lock (_lock)
        {
            _underWay.Remove(task);
        }
    }

    private void Leave(TKey key, Flight flight)
    {
        bool abandoned;
        lock (_lock)
        {
            bool isLast = --flight.Waiting == 0;
            abandoned = isLast && !flight.Task.IsCompleted;
            if (isLast && _flights.GetValueOrDefault(key) == flight)
            {
                _flights.Remove(key);
            }
        }

        if (abandoned)
        {
            // Nobody is left to see how it ends.
            _ = flight.Task.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            flight.Stop.Cancel();
        }
    }

    private sealed class Flight
    {
        public CancellationTokenSource Stop { get; } = new();

        public Task<TResult> Task { get; set; } = null!;

        public int Waiting { get; set; }
    }
}
