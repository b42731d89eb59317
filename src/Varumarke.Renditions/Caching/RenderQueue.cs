using Microsoft.Extensions.Options;

namespace Varumarke.Renditions.Caching;

/// <summary>
/// Lets as many renditions be made at once as there are cores, and some more wait. Beyond that nobody gains by waiting: they
/// are told to come back.
/// </summary>
internal sealed class RenderQueue : IDisposable
{
    private readonly SemaphoreSlim _turns;
    private readonly int _limit;
    private int _inside;
    private int _waiting;

    public RenderQueue(IOptions<RenditionsOptions> options)
    {
        _turns = new SemaphoreSlim(options.Value.MaxParallel);
        _limit = options.Value.MaxParallel + options.Value.MaxQueued;
    }

    /// <summary>How many wait at this moment.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Nothing is being made or kept, and nobody waits.</summary>
    public bool IsIdle => Volatile.Read(ref _inside) == 0;

    /// <summary>Makes something when its turn comes, and keeps it; null at once when too many wait.</summary>
    /// <param name="make">Takes a turn.</param>
    /// <param name="keep">Takes none, since it waits for a disk or a network and the next one can use the core meanwhile. It counts among those inside, so that a slow store is not buried.</param>
    /// <param name="cancellationToken">Ends the wait, and what listens to it.</param>
    public async Task<T?> RunAsync<T>(Func<Task<T>> make, Func<T, Task> keep, CancellationToken cancellationToken)
        where T : class
    {
        if (Interlocked.Increment(ref _inside) > _limit)
        {
            Interlocked.Decrement(ref _inside);
            return null;
        }

        try
        {
            T made = await InTurnAsync(make, cancellationToken);
            await keep(made);
            return made;
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> make, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _turns.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await make();
        }
        finally
        {
            _turns.Release();
        }
    }
}
