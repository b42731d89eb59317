using System.Collections.Concurrent;

namespace Varumarke.Search.Compounds;

/// <summary>
/// The words that stand in our own texts, with how often: what compounds are taken apart by. They guide only how texts are cut; no
/// reader is ever shown one.
/// </summary>
internal sealed class KnownWords
{
    private const int Shortest = 3;
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    private long _version;

    public int Count => _counts.Count;

    /// <summary>Goes on whenever words were learned.</summary>
    public long Version => Volatile.Read(ref _version);

    public void Learn(IEnumerable<string> words)
    {
        foreach (string word in words.Where(word => word.Length >= Shortest))
        {
            _counts.AddOrUpdate(word, 1, static (_, count) => count + 1);
        }

        Interlocked.Increment(ref _version);
    }

    /// <summary>How often a word was met, in the form that it has here.</summary>
    public int Of(string word) => _counts.GetValueOrDefault(word);
}
