using System.Collections.Concurrent;

namespace Varumarke.Search.Compounds;

/// <summary>Names that stand in our own titles and places, and in no dictionary: <c>hagfors</c>, <c>klarälven</c>. They guide only how texts are cut.</summary>
internal sealed class OwnNames
{
    private const int Shortest = 4;
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    /// <summary>Learns words in small letters.</summary>
    public void Learn(IEnumerable<string> words)
    {
        foreach (string word in words.Where(word => word.Length >= Shortest && _names.Count < Most && word.All(char.IsLetter)))
        {
            _names.TryAdd(word, true);
        }
    }

    public bool Knows(string word) => _names.ContainsKey(word);

    public bool Knows(ReadOnlySpan<char> word) => _names.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);
}
