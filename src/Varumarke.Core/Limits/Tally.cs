namespace Varumarke.Core.Limits;

/// <summary>How often each of many has come, in a while that begins anew for all of them together.</summary>
/// <param name="window">How long a while is.</param>
/// <param name="time">The clock.</param>
public sealed class Tally(TimeSpan window, TimeProvider time)
{
    // Whoever comes under ever new names fills this and not the memory; the while then ends early for all.
    private const int Most = 50_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = [];
    private DateTimeOffset _until;

    /// <summary>Counts one once more.</summary>
    /// <param name="one">Its name.</param>
    /// <returns>How often it has come by now in this while, and how much of the while is left.</returns>
    public (int Count, TimeSpan Left) Count(string one)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (now >= _until || _counts.Count > Most)
            {
                _counts.Clear();
                _until = now + window;
            }

            int count = _counts.GetValueOrDefault(one) + 1;
            _counts[one] = count;
            return (count, _until - now);
        }
    }
}
