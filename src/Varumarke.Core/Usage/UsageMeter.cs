using System.Collections.Concurrent;

namespace Varumarke.Core.Usage;

/// <summary>
/// Counts in memory how often things are used; who used them is neither asked nor known here. What is counted is stored from time to
/// time, so that no reader waits for it.
/// </summary>
public sealed class UsageMeter(TimeProvider time)
{
    // Whoever asks for ever new nonsense fills this and not the memory: what is new is then not counted until the next storing.
    private const int MostSubjects = 20_000;

    private ConcurrentDictionary<(int Month, string Kind, string Subject), long> _counts = new();

    /// <summary>Counts one use of an asset.</summary>
    public void Count(string kind, Guid asset) => Count(kind, asset.ToString("N"));

    /// <summary>Counts an answer to whoever asked whether something may be used.</summary>
    public void Count(MayIAnswer answer) => Count(UsageKind.Answered, answer.Subject);

    /// <summary>Counts a search that found nothing, unless its words could tell of somebody.</summary>
    public void CountNothing(string words)
    {
        if (SearchedWords.Of(words) is { } subject)
        {
            Count(UsageKind.Nothing, subject);
        }
    }

    /// <summary>What has been counted since the last time.</summary>
    public IReadOnlyCollection<UsageCount> Take()
    {
        if (_counts.IsEmpty)
        {
            return [];
        }

        // Somebody who has the old one in hand may add to it a moment longer; that one count is lost, and nobody waits.
        ConcurrentDictionary<(int Month, string Kind, string Subject), long> taken = Interlocked.Exchange(ref _counts, new());
        return [.. taken.Select(count => new UsageCount(count.Key.Month, count.Key.Kind, count.Key.Subject, count.Value))];
    }

    /// <summary>Gives counts back that could not be stored.</summary>
    public void Return(IEnumerable<UsageCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        foreach (UsageCount count in counts)
        {
            _counts.AddOrUpdate((count.Month, count.Kind, count.Subject), count.Count, (_, other) => other + count.Count);
        }
    }

    /// <summary>A moment's month, as year times 100 and month.</summary>
    public static int MonthOf(DateTimeOffset moment) => (moment.Year * 100) + moment.Month;

    private void Count(string kind, string subject)
    {
        (int, string, string) key = (MonthOf(time.GetUtcNow()), kind, subject);
        // Asking for the number of entries stops all who count: only who brings something new is to do that.
        if (_counts.ContainsKey(key) || _counts.Count < MostSubjects)
        {
            _counts.AddOrUpdate(key, 1, (_, count) => count + 1);
        }
    }
}
