using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Varumarke.Search.Queries;

/// <summary>Counts for terms how many visible entries hold them, and no further than it takes to rank them.</summary>
internal static class VisibleTerms
{
    /// <summary>More in one part of the index are not counted.</summary>
    public const int Enough = 200;

    public static int Count(TermsEnum terms, AtomicReaderContext leaf, FixedBitSet visible)
    {
        DocsEnum documents = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
        int count = 0;
        while (count < Enough && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            count += visible.Get(leaf.DocBase + documents.DocID) ? 1 : 0;
        }

        return count;
    }
}
