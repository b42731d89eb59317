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

    /// <summary>Learns a word in small letters; true where it was not known and is a name now.</summary>
    public bool Learn(string word)
    {
        if (word.Length < Shortest || Count >= Most || !word.All(char.IsLetter) || !_names.TryAdd(word, true))
        {
            return false;
        }

        Interlocked.Increment(ref _count);
        return true;
    }

    public bool Knows(string word) => _names.ContainsKey(word);

    public bool Knows(ReadOnlySpan<char> word) => _names.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);
}
