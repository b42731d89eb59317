using Umbraco.Cms.Core.Runtime;

namespace Varumarke.Engine.Boot;

/// <summary>
/// Umbraco's main domain guards files that two overlapping processes would both write (its own local caches and indexes).
/// Nothing here is of that kind, so that the lock is always granted and never asked back.
/// </summary>
internal sealed class UncontestedMainDomLock : IMainDomLock
{
    private readonly TaskCompletionSource _disposed = new();

    public Task<bool> AcquireLockAsync(int millisecondsTimeout) => Task.FromResult(true);

    public Task ListenAsync() => _disposed.Task;

    public void Dispose() => _disposed.TrySetResult();
}
