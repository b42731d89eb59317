namespace Varumarke.Core.Sharing;

/// <summary>
/// How often a password of one link is tried, by whomever: beside the limit for each client, so that many clients do not guess together.
/// </summary>
internal sealed class LinkAttempts(TimeProvider time)
{
    /// <summary>How often in a window.</summary>
    public const int Most = 100;

    private const int MostLinks = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = [];
    private DateTimeOffset _until;

    /// <summary>Counts once more; false when it has been too often.</summary>
    public bool Take(string link)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (now >= _until || _counts.Count > MostLinks)
            {
                _counts.Clear();
                _until = now + Window;
            }

            int count = _counts.GetValueOrDefault(link) + 1;
            _counts[link] = count;
            return count <= Most;
        }
    }
}
