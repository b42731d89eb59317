using System.Collections.Concurrent;

namespace Varumarke.Search.Compounds;

/// <summary>How words were split a moment ago, since texts say the same words again and again: for so many names and one list of exceptions.</summary>
/// <param name="names">How many names were known.</param>
/// <param name="exceptions">Which list of exceptions held.</param>
internal sealed class RecentWords(int names, int exceptions)
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _words = new(StringComparer.Ordinal);
    private int _count;

    public int Names => names;

    public int Exceptions => exceptions;

    public bool IsFull => Volatile.Read(ref _count) > Most;

    public IReadOnlyList<string> Of(string word, DictionarySplitter splitter)
    {
        if (_words.TryGetValue(word, out IReadOnlyList<string>? known))
        {
            return known;
        }

        IReadOnlyList<string> parts = splitter.Split(word);
        if (_words.TryAdd(word, parts))
        {
            Interlocked.Increment(ref _count);
        }

        return parts;
    }
}
