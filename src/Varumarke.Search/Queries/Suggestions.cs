using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Varumarke.Core.Search;
using Varumarke.Search.Fields;
using Varumarke.Search.Gates;
using Varumarke.Search.Index;

namespace Varumarke.Search.Queries;

/// <summary>
/// Goes on with what somebody types: words of the reader's language that begin so, out of the index's own terms, those first that
/// most visible entries hold. A word that only hidden entries hold is not among them.
/// </summary>
internal sealed class Suggestions(LibraryIndex index, VisibleEntries visible)
{
    // So many terms are looked at for a beginning of one or two letters, which says little anyway.
    private const int MostTerms = 2_000;
    private const int ShortestWord = 3;

    // Longer than any that is cut.
    private const int LongestWord = 256;

    public IReadOnlyList<string> Of(string begun, string language, int most)
    {
        string typed = begun.ToLowerInvariant();
        int blank = typed.LastIndexOfAny([' ', '\t', '"', '-']);
        string before = begun[..(blank + 1)], last = typed[(blank + 1)..];
        return last.Length == 0 ? [] : [.. index.Read(searcher => Find(searcher, visible.Of(searcher), last, language)).Take(most).Select(word => before + word)];
    }

    // How many entries hold a word is known at once, how many of them may be seen is not: words are looked at in the order of the
    // first figure, until none that is left can come among the best.
    private static List<string> Find(IndexSearcher searcher, FixedBitSet seen, string prefix, string language)
    {
        var best = new List<(string Word, int Seen)>();
        PriorityQueue<string, (int, int, string)> candidates = Candidates(searcher, prefix, language);
        while (candidates.TryDequeue(out string? word, out (int Fewer, int, string) rank) && !(best.Count == SearchLimits.Suggestions && best[^1].Seen > -rank.Fewer))
        {
            if (CountSeen(searcher, seen, word, language) is > 0 and var count)
            {
                best.Add((word, count));
                best = [.. best.OrderByDescending(each => each.Seen).ThenBy(each => each.Word.Length).ThenBy(each => each.Word, StringComparer.Ordinal).Take(SearchLimits.Suggestions)];
            }
        }

        return [.. best.Select(each => each.Word)];
    }

    // The word that most hold first, of two the shorter.
    private static PriorityQueue<string, (int Fewer, int Length, string Word)> Candidates(IndexSearcher searcher, string prefix, string language)
    {
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        var start = new BytesRef(prefix);
        Span<char> letters = stackalloc char[LongestWord];
        foreach (AtomicReaderContext leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexFields.Words(language))?.GetEnumerator() is not { } terms || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
            {
                continue;
            }

            int looked = 0;
            do
            {
                if (!StringHelper.StartsWith(terms.Term, start))
                {
                    break;
                }

                if (Encoding.UTF8.TryGetChars(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length), letters, out int length)
                    && length >= ShortestWord && !letters[..length].SequenceEqual(prefix))
                {
                    ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(held.GetAlternateLookup<ReadOnlySpan<char>>(), letters[..length], out _);
                    known += Math.Min(terms.DocFreq, VisibleTerms.Enough);
                }
            }
            while (++looked < MostTerms && terms.MoveNext());
        }

        return new(held.Select(pair => (pair.Key, (-pair.Value, pair.Key.Length, pair.Key))), Comparer<(int Fewer, int Length, string Word)>.Create(static (one, other) =>
            one.Fewer != other.Fewer ? one.Fewer.CompareTo(other.Fewer)
            : one.Length != other.Length ? one.Length.CompareTo(other.Length)
            : string.CompareOrdinal(one.Word, other.Word)));
    }

    private static int CountSeen(IndexSearcher searcher, FixedBitSet seen, string word, string language)
    {
        var term = new BytesRef(word);
        int count = 0;
        foreach (AtomicReaderContext leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexFields.Words(language))?.GetEnumerator() is { } terms && terms.SeekExact(term))
            {
                count += VisibleTerms.Count(terms, leaf, seen);
            }
        }

        return count;
    }
}
