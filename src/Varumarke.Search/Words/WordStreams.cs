using System.Runtime.InteropServices;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Varumarke.Search.Words;

/// <summary>
/// Cuts what is written into the index, once for all the fields that it goes into, and gives each field what it keeps. Of one thread
/// at a time: what it gives is read before the same field's next is asked for.
/// </summary>
/// <param name="whole">How a text is cut that is made of more than plain letters.</param>
/// <param name="formOf">What a field keeps of a word.</param>
internal sealed class WordStreams(Func<string, TokenStream> whole, Func<string, IWordForm> formOf)
{
    // A longer word is none to Lucene.
    private const int LongestWord = 255;

    private readonly Lexicon _lexicon = new();
    private readonly List<SaidWord> _said = [];
    private readonly Dictionary<string, FormStream> _streams = [];
    private readonly Dictionary<string, TermStream> _terms = [];

    /// <summary>Words that were passed over since the last that was taken.</summary>
    private int _skipped;

    /// <summary>The words of texts, one after the other, whatever their language.</summary>
    public SaidWords Cut(params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            Cut(text);
        }

        SaidWords said = _said.Count == 0 ? SaidWords.None : new SaidWords([.. _said]);
        _said.Clear();
        _skipped = 0;
        return said;
    }

    /// <summary>The words of texts as a field keeps them: what its analyzer makes of the texts.</summary>
    public TokenStream Stream(string field, params ReadOnlySpan<SaidWords> texts)
    {
        ref FormStream? stream = ref CollectionsMarshal.GetValueRefOrAddDefault(_streams, field, out _);
        return (stream ??= new FormStream(formOf(field))).Over(texts);
    }

    /// <summary>Terms that are no words.</summary>
    public TokenStream Terms(string field, params byte[][] terms)
    {
        ref TermStream? stream = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, field, out _);
        return (stream ??= new TermStream()).Over(terms);
    }

    // Nearly all words are plain letters between signs that belong to none. Where it takes more to see where a word ends, Lucene cuts
    // from there to the next blank: it never looks behind where a word could begin, nor across a blank.
    private void Cut(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            LetterKind kind = LetterKinds.Of(text[at]);
            if (kind == LetterKind.Letter && EndOf(text, at) is > 0 and var end)
            {
                Take(text.AsSpan(at, end - at));
                at = end;
            }
            else if (kind is LetterKind.Letter or LetterKind.Other)
            {
                int blank = at;
                while (blank < text.Length && LetterKinds.Of(text[blank]) != LetterKind.Blank)
                {
                    blank++;
                }

                CutWhole(text[at..blank]);
                at = blank;
            }
            else
            {
                at++;
            }
        }
    }

    // Where the word ends that begins there; 0 where that is not plain to see.
    private static int EndOf(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && LetterKinds.Of(text[end]) == LetterKind.Letter)
        {
            end++;
        }

        bool isPlain = end == text.Length || LetterKinds.Of(text[end]) switch
        {
            LetterKind.Other => false,
            LetterKind.Between => end + 1 == text.Length || LetterKinds.Of(text[end + 1]) is LetterKind.Blank or LetterKind.Apart,
            _ => true,
        };
        return isPlain && end - start <= LongestWord ? end : 0;
    }

    private void Take(ReadOnlySpan<char> letters)
    {
        Span<char> small = stackalloc char[LongestWord];
        for (int at = 0; at < letters.Length; at++)
        {
            small[at] = LetterKinds.Small(letters[at]);
        }

        Take(small[..letters.Length], 1);
    }

    private void Take(ReadOnlySpan<char> word, int step)
    {
        _said.Add(new SaidWord(_lexicon.Of(word), step + _skipped));
        _skipped = 0;
    }

    private void CutWhole(string text)
    {
        using TokenStream stream = whole(text);
        ICharTermAttribute term = stream.AddAttribute<ICharTermAttribute>();
        IPositionIncrementAttribute step = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            Take(term.Buffer.AsSpan(0, term.Length), step.PositionIncrement);
        }

        stream.End();
        _skipped += step.PositionIncrement;
    }
}
