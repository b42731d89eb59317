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

    public RenderQueue(IOptions<RenditionsOptions> options)
    {
        _turns = new SemaphoreSlim(options.Value.MaxParallel);
        _limit = options.Value.MaxParallel + options.Value.MaxQueued;
        MaxParallel = options.Value.MaxParallel;
    }

    /// <summary>How many are made at the same time.</summary>
    public int MaxParallel { get; }

    /// <summary>How many wait at this moment.</summary>
    public int Waiting => Math.Max(0, Volatile.Read(ref _inside) - MaxParallel);

    /// <summary>Does the work when its turn comes; null at once when too many wait.</summary>
    public async Task<T?> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        if (Interlocked.Increment(ref _inside) > _limit)
        {
            Interlocked.Decrement(ref _inside);
            return null;
        }

        try
        {
            await _turns.WaitAsync(cancellationToken);
            try
            {
                return await work();
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _turns.Dispose();
}
