using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Varumarke.Core.Library;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Queries;

/// <summary>Words near those that nothing is found by, out of what visible entries hold.</summary>
internal static class Corrections
{
    private const int ShortestWord = 4;
    private const int LongestWord = 40;
    private const int LongFrom = 6;

    /// <summary>The question with each word replaced that no visible entry holds; null when none can be.</summary>
    public static string? Of(IndexSearcher searcher, FixedBitSet visible, IReadOnlyList<QueryWord> words, string language)
    {
        string[] corrected = [.. words.Select(word => Corrected(searcher, visible, word, language))];
        return corrected.SequenceEqual(words.Select(Written), StringComparer.Ordinal) ? null : string.Join(' ', corrected);
    }

    private static string Corrected(IndexSearcher searcher, FixedBitSet visible, QueryWord word, string language)
    {
        string typed = word.Text.ToLowerInvariant();
        return word.IsPhrase || word.IsUnwanted || typed.Length is < ShortestWord or > LongestWord || !typed.All(char.IsLetter)
            ? Written(word)
            : Nearest(searcher, visible, typed, language) ?? Written(word);
    }

    // The reader's language first: a near word of the other one is rarely meant.
    private static string? Nearest(IndexSearcher searcher, FixedBitSet visible, string typed, string language) => LibraryCultures.All
        .OrderBy(each => each.Language != language)
        .Select(each => Best(searcher, visible, typed, IndexFields.Words(each.Language)))
        .FirstOrDefault(found => found is not null);

    private static string? Best(IndexSearcher searcher, FixedBitSet visible, string typed, string field)
    {
        var counts = new Dictionary<string, (float Likeness, int Count)>(StringComparer.Ordinal);
        foreach (AtomicReaderContext leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } terms)
            {
                continue;
            }

            var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, typed), typed.Length >= LongFrom ? 2 : 1, 1, true);
            while (near.MoveNext())
            {
                float likeness = near.Attributes.AddAttribute<IBoostAttribute>().Boost;
                if (VisibleTerms.Count(near, leaf, visible) is > 0 and var count)
                {
                    string word = near.Term.Utf8ToString();
                    counts[word] = (likeness, counts.GetValueOrDefault(word).Count + count);
                }
            }
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(pair => pair.Value.Likeness).ThenByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
    }

    private static string Written(QueryWord word) => (word.IsUnwanted ? "-" : string.Empty) + (word.IsPhrase ? $"\"{word.Text}\"" : word.Text);
}
