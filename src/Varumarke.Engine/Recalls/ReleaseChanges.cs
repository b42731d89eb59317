using System.Collections.Concurrent;
using Varumarke.Core.Changes;

namespace Varumarke.Engine.Recalls;

/// <summary>Media changed: what has become deliverable, or is not any more, is to be written down.</summary>
internal sealed class ReleaseChanges : IChangeListener, IDisposable
{
    private readonly SemaphoreSlim _told = new(0, 1);
    private readonly ConcurrentDictionary<Guid, bool> _changed = new();
    private readonly Lock _lock = new();

    public void Hear(Change change)
    {
        if (change.Key is { } key)
        {
            _changed[key] = true;
        }

        lock (_lock)
        {
            if (_told.CurrentCount == 0)
            {
                _told.Release();
            }
        }
    }

    /// <summary>Until something changes, or so much time has passed: rights also begin and end by the clock.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => _told.WaitAsync(most, cancellationToken);

    /// <summary>The items that changed since the last time, whose files may be others.</summary>
    public IReadOnlySet<Guid> Take()
    {
        HashSet<Guid> taken = [.. _changed.Keys];
        foreach (Guid key in taken)
        {
            _changed.TryRemove(key, out _);
        }

        return taken;
    }

    public void Dispose() => _told.Dispose();
}
