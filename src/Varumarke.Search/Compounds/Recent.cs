using System.Buffers;
using System.Collections.Concurrent;

namespace Varumarke.Search.Compounds;

/// <summary>
/// What was found of words a moment ago, since texts say the same words again and again. Begins anew when it is full: the common
/// words are back within a page.
/// </summary>
/// <param name="most">How many words it holds.</param>
internal sealed class Recent<TFound>(int most)
{
    private readonly ConcurrentDictionary<string, TFound> _words = new(StringComparer.Ordinal);

    // Counted here: the dictionary would stop everybody to count.
    private int _count;

    public bool TryGet(string word, out TFound found) => _words.TryGetValue(word, out found!);

    public void Add(string word, TFound found)
    {
        if (Interlocked.Increment(ref _count) > most)
        {
            _words.Clear();
            Volatile.Write(ref _count, 1);
        }

        _words[word] = found;
    }

    /// <summary>Lets go of every word in which others stand.</summary>
    public void ForgetAllWith(ReadOnlySpan<string> others)
    {
        var sought = SearchValues.Create(others, StringComparison.Ordinal);
        foreach (string word in _words.Select(known => known.Key))
        {
            if (word.AsSpan().ContainsAny(sought))
            {
                _words.TryRemove(word, out _);
            }
        }
    }
}
