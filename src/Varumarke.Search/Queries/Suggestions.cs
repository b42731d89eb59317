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

    public IReadOnlyList<string> Of(string begun, string language, int most)
    {
        string typed = begun.ToLowerInvariant();
        int blank = typed.LastIndexOfAny([' ', '\t', '"', '-']);
        string before = begun[..(blank + 1)], last = typed[(blank + 1)..];
        return last.Length == 0 ? [] : [.. index.Read(searcher => Find(searcher, last, language)).Take(most).Select(word => before + word)];
    }

    private List<string> Find(IndexSearcher searcher, string prefix, string language)
    {
        FixedBitSet seen = visible.Of(searcher);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var start = new BytesRef(prefix);
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

                if (VisibleTerms.Count(terms, leaf, seen) is > 0 and var count)
                {
                    string word = terms.Term.Utf8ToString();
                    counts[word] = counts.GetValueOrDefault(word) + count;
                }
            }
            while (++looked < MostTerms && terms.MoveNext());
        }

        return [.. counts
            .Where(pair => pair.Key.Length >= ShortestWord && pair.Key != prefix)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(SearchLimits.Suggestions)
            .Select(pair => pair.Key)];
    }
}
