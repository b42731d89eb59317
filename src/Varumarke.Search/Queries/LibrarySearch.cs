using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Search.Fields;
using Varumarke.Search.Gates;
using Varumarke.Search.Index;
using Varumarke.Search.Words;

namespace Varumarke.Search.Queries;

/// <summary>Answers questions from this node's index.</summary>
internal sealed class LibrarySearch(
    LibraryIndex index, VisibleEntries visible, QueryBuilder builder, Suggestions suggestions, Snippets snippets, Analyzers analyzers, RecentAnswers? recent, TimeProvider time) : ILibrarySearch
{
    public SearchAnswer Search(SearchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        SearchQuestion limited = question.Text.Length > SearchLimits.TextLength ? question with { Text = question.Text[..SearchLimits.TextLength] } : question;
        return index.Read(searcher =>
        {
            FixedBitSet seen = visible.Of(searcher);
            return recent is null ? Find(searcher, limited, seen) : recent.Of(limited, seen, () => Find(searcher, limited, seen));
        });
    }

    public IReadOnlyList<string> Suggest(string begun, string language, int most)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return begun.Length > SearchLimits.TextLength ? [] : suggestions.Of(begun, language, Math.Min(most, SearchLimits.Suggestions));
    }

    private SearchAnswer Find(IndexSearcher searcher, SearchQuestion question, FixedBitSet seen)
    {
        IReadOnlyList<QueryWord> words = QueryWords.Read(question.Text);
        HitCollector found = Collect(searcher, question, seen, words);
        string? correction = found.Total > 0 ? null : Correction(searcher, question, seen, words);
        bool isPartial = found.Total == 0 && correction is null && question.MayMissWords && TryWithFewer(searcher, question, seen, words, ref found);
        HashSet<string> stems = [.. words.Where(word => !word.IsUnwanted).SelectMany(word => analyzers.Terms(IndexFields.Text(question.Language), word.Text))];
        SearchHit[] hits = [.. found.Page().Select(document => HitOf(searcher, document, stems, question.Language))];
        return new SearchAnswer(found.Total, hits, found.Counts(), correction, isPartial);
    }

    private HitCollector Collect(IndexSearcher searcher, SearchQuestion question, FixedBitSet seen, IReadOnlyList<QueryWord> words)
    {
        // White space asks for nothing, and so for everything; signs that are no words ask for what there is not.
        bool everything = words.Count == 0;
        var collector = new HitCollector(question, seen, everything || question.Order == SearchOrder.Newest, time.GetUtcNow());
        searcher.Search(everything ? new MatchAllDocsQuery() : builder.Build(words, question.Language), collector);
        return collector;
    }

    // Nothing holds all words: what holds the most of them is nearer to what was meant than an empty page.
    private bool TryWithFewer(IndexSearcher searcher, SearchQuestion question, FixedBitSet seen, IReadOnlyList<QueryWord> words, ref HitCollector found)
    {
        foreach (Query fewer in builder.WithFewer(words, question.Language))
        {
            var collector = new HitCollector(question, seen, question.Order == SearchOrder.Newest, time.GetUtcNow());
            searcher.Search(fewer, collector);
            if (collector.Total > 0)
            {
                found = collector;
                return true;
            }
        }

        return false;
    }

    private string? Correction(IndexSearcher searcher, SearchQuestion question, FixedBitSet seen, IReadOnlyList<QueryWord> words) =>
        words.Count > 0
        && Corrections.Of(searcher, seen, words, question.Language) is { } corrected
        && Collect(searcher, question with { Skip = 0, Take = 0 }, seen, QueryWords.Read(corrected)).Total > 0
            ? corrected
            : null;

    private SearchHit HitOf(IndexSearcher searcher, int document, HashSet<string> stems, string language)
    {
        AtomicReaderContext leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        EntryIdentity identity = new EntryIdentities(leaf.AtomicReader).Of(document - leaf.DocBase);
        Document stored = searcher.Doc(document);
        string own = identity.Language.Length > 0 ? identity.Language : stored.Get(IndexFields.ShownTitle(language), CultureInfo.InvariantCulture) is null ? ReaderLanguage.Swedish : language;
        return new SearchHit(
            identity.Key,
            KindOf(leaf, document),
            identity.Type,
            identity.Language.Length > 0 ? identity.Language : null,
            stored.Get(IndexFields.ShownTitle(own), CultureInfo.InvariantCulture) ?? string.Empty,
            snippets.Of(stored.Get(IndexFields.ShownText(own), CultureInfo.InvariantCulture) ?? string.Empty, stems, own),
            new DateTime(leaf.AtomicReader.GetNumericDocValues(IndexFields.Date).Get(document - leaf.DocBase), DateTimeKind.Utc));
    }

    private static string KindOf(AtomicReaderContext leaf, int document)
    {
        SortedSetDocValues kinds = leaf.AtomicReader.GetSortedSetDocValues(IndexFields.Facet(SearchFacet.Kind));
        kinds.SetDocument(document - leaf.DocBase);
        var kind = new BytesRef();
        kinds.LookupOrd(kinds.NextOrd(), kind);
        return kind.Utf8ToString();
    }
}
