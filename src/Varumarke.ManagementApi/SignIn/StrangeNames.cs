using System.Collections.Concurrent;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Names that nobody has, and how often they were tried: they are answered as a known name would be, locked after as many attempts
/// and for as long. Kept in memory and within a bound; whoever tries more names than that has given away nothing.
/// </summary>
internal sealed class StrangeNames(TimeProvider time)
{
    private const int MostNames = 10_000;

    private readonly ConcurrentDictionary<string, Tries> _tries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts an attempt.</summary>
    /// <returns>Whether the name is locked.</returns>
    public bool Failed(string name)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_tries.TryGetValue(name, out Tries? known) && known.LockedUntil is { } until)
        {
            if (until > now)
            {
                return true;
            }

            known = null;
        }

        if (_tries.Count >= MostNames)
        {
            _tries.Clear();
        }

        int count = (known?.Count ?? 0) + 1;
        _tries[name] = new Tries(count, count >= Accounts.MostFailures ? now + Accounts.LockOut : null);
        return false;
    }

    private sealed record Tries(int Count, DateTimeOffset? LockedUntil);
}
