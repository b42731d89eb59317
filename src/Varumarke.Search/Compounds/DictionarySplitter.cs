namespace Varumarke.Search.Compounds;

/// <summary>
/// Takes compounds apart by a dictionary and by names of our own. Of all ways to cut a word the cheapest is taken: a part costs less the more compounds begin or end with it, and what the dictionary's marks allow costs
/// less than what was only seen. A word that the dictionary knows must be cheap to be cut, any other may be dearer.
/// </summary>
internal sealed class DictionarySplitter(SwedishDictionary dictionary, OwnNames names) : ICompoundSplitter
{
    private const int ShortestWord = 5;
    private const int LongestWord = 40;

    public long Version => names.Count;

    public IReadOnlyList<string> Split(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length is < ShortestWord or > LongestWord ? [] : [.. Cut(word).Select(Alone)];
    }

    /// <summary>Whether the dictionary has a word, in any form but the genitive.</summary>
    public bool Knows(string word) => dictionary.Find(word).Marks != WordMarks.None;

    /// <summary>The parts as they stand in the word, each with what binds it to the next; none for a word that is no compound.</summary>
    internal IReadOnlyList<string> Cut(string word)
    {
        foreach (char letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return [];
            }
        }

        List<string>? parts = new CompoundWays(dictionary, names, word).Cheapest();
        return parts is null ? [] : [.. parts.SelectMany(part => part.Length > ShortestWord && Cut(part) is { Count: > 0 } deeper ? deeper : [part])];
    }

    // "närings" is "näring", "gatu" is "gata"; what is known as it stands stays so.
    private string Alone(string part)
    {
        if (dictionary.Find(part).Is(WordMarks.Word) || names.Knows(part))
        {
            return part;
        }

        if (part.EndsWith('s') && (dictionary.Find(part.AsSpan(0, part.Length - 1)).Is(WordMarks.Word) || names.Knows(part[..^1])))
        {
            return part[..^1];
        }

        string[] tries = [part + "a", part[..^1] + "a", part[..^1] + "e", part + "e"];
        return tries.FirstOrDefault(each => dictionary.Find(each).Is(WordMarks.Word)) ?? part;
    }
}
