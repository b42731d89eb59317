namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Which items have changed since when, so that a long reading need not be done again because of a change somewhere else. Bounded;
/// what it no longer knows of counts as changed.
/// </summary>
internal sealed class ForgottenKeys
{
    private const int MaxKeys = 100_000;

    private readonly Dictionary<Guid, long> _changedAt = [];
    private readonly Lock _lock = new();
    private long _generation;
    private long _knownSince;

    /// <summary>Stands still as long as nothing changes.</summary>
    public long Generation => Volatile.Read(ref _generation);

    public void Add(IReadOnlyCollection<Guid> keys)
    {
        lock (_lock)
        {
            long now = ++_generation;
            if (_changedAt.Count + keys.Count > MaxKeys)
            {
                _changedAt.Clear();
                _knownSince = now;
                return;
            }

            foreach (Guid key in keys)
            {
                _changedAt[key] = now;
            }
        }
    }

    /// <summary>Anything may have changed.</summary>
    public void AddAll()
    {
        lock (_lock)
        {
            _changedAt.Clear();
            _knownSince = ++_generation;
        }
    }

    /// <summary>Whether an item may have changed since the generation stood at <paramref name="since"/>.</summary>
    public bool Contains(Guid key, long since)
    {
        if (Generation == since)
        {
            return false;
        }

        lock (_lock)
        {
            return since < _knownSince || _changedAt.GetValueOrDefault(key) > since;
        }
    }
}
