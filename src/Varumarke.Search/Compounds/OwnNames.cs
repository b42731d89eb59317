using System.Collections.Concurrent;

namespace Varumarke.Search.Compounds;

/// <summary>Names that stand in our own titles and places, and in no dictionary: <c>hagfors</c>, <c>klarälven</c>. They guide only how texts are cut.</summary>
internal sealed class OwnNames
{
    private const int Shortest = 4;
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    private int _count;

    /// <summary>How many there are, counted here: the dictionary would stop everybody to count.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Learns words in small letters.</summary>
    public void Learn(IEnumerable<string> words)
    {
        foreach (string word in words.Where(word => word.Length >= Shortest && Count < Most && word.All(char.IsLetter)))
        {
            if (_names.TryAdd(word, true))
            {
                Interlocked.Increment(ref _count);
            }
        }
    }

    public bool Knows(string word) => _names.ContainsKey(word);

    public bool Knows(ReadOnlySpan<char> word) => _names.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);
}
