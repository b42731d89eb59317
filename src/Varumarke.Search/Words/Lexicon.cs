namespace Varumarke.Search.Words;

/// <summary>
/// The words that were met last, since texts say the same words again and again. Of one thread at a time. When it is full, what was
/// not met since it was full before is let go of: common words stay.
/// </summary>
internal sealed class Lexicon
{
    private const int Most = 8_192;
    private Dictionary<string, Word> _recent = new(StringComparer.Ordinal);
    private Dictionary<string, Word> _former = new(StringComparer.Ordinal);

    public Word Of(ReadOnlySpan<char> letters)
    {
        if (_recent.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out Word? word))
        {
            return word;
        }

        if (!_former.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out word))
        {
            word = new Word(new string(letters));
        }

        if (_recent.Count == Most)
        {
            (_recent, _former) = (_former, _recent);
            _recent.Clear();
        }

        _recent.Add(word.Text, word);
        return word;
    }
}
