namespace Varumarke.Search.Compounds;

/// <summary>
/// What editors say of single words: <c>finn|skog</c> is cut so, <c>rapporter</c> not at all. They come before everything that is
/// computed.
/// </summary>
internal sealed class CompoundExceptions
{
    private const char Joint = '|';
    private volatile Dictionary<string, IReadOnlyList<string>> _words = [];

    /// <summary>Goes on with every list that is taken.</summary>
    public int Version { get; private set; }

    /// <summary>The parts that somebody has given, none for a word that is to stay whole; null where nobody has said anything.</summary>
    public IReadOnlyList<string>? Of(string word) => _words.GetValueOrDefault(word);

    /// <summary>Takes the list that holds from now on; true when it says something else than before.</summary>
    /// <param name="text">Words between blanks, commas or line breaks.</param>
    public bool Read(string? text)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (string word in (text ?? string.Empty).ToLowerInvariant().Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = word.Split(Joint, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0)
            {
                words[string.Concat(parts)] = parts.Length == 1 ? [] : parts;
            }
        }

        bool isOther = words.Count != _words.Count || words.Any(pair => _words.GetValueOrDefault(pair.Key)?.SequenceEqual(pair.Value) != true);
        _words = words;
        Version++;
        return isOther;
    }
}
