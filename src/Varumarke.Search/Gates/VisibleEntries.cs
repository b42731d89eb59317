using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Varumarke.Core.Access;

namespace Varumarke.Search.Gates;

/// <summary>
/// Which entries of the index may be known of now. Every one is asked for at the gates; the answers are kept together until
/// anything changes, or until time alone may change one of them.
/// </summary>
internal sealed class VisibleEntries(IEntryGate gate, IDocumentGate documents, ChangeGeneration generation, TimeProvider time)
{
    private readonly Lock _lock = new();
    private volatile Judgement? _last;

    public FixedBitSet Of(IndexSearcher searcher)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_last is { } known && known.Holds(searcher.IndexReader, generation.Now, documents.Restrictions, now))
        {
            return known.Visible;
        }

        lock (_lock)
        {
            if (_last is { } made && made.Holds(searcher.IndexReader, generation.Now, documents.Restrictions, now))
            {
                return made.Visible;
            }

            Judgement judged = Judge(searcher.IndexReader, now);
            _last = judged;
            return judged.Visible;
        }
    }

    private Judgement Judge(IndexReader reader, DateTimeOffset now)
    {
        // Read before the gates are asked: whatever changes meanwhile makes this one old at once.
        long before = generation.Now;
        DocumentRestrictions restrictions = documents.Restrictions;
        var visible = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        DateTimeOffset? holdsUntil = null;
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            var identities = new EntryIdentities(leaf.AtomicReader);
            IBits? live = leaf.AtomicReader.LiveDocs;
            for (int document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live?.Get(document) == false)
                {
                    continue;
                }

                (bool lets, DateTimeOffset? until) = gate.Decide(identities.Of(document), now);
                if (lets)
                {
                    visible.Set(leaf.DocBase + document);
                }

                holdsUntil = until < holdsUntil || holdsUntil is null ? until ?? holdsUntil : holdsUntil;
            }
        }

        return new Judgement(new WeakReference<IndexReader>(reader), before, restrictions, holdsUntil, visible);
    }

    private sealed record Judgement(WeakReference<IndexReader> Reader, long Generation, DocumentRestrictions Restrictions, DateTimeOffset? HoldsUntil, FixedBitSet Visible)
    {
        public bool Holds(IndexReader reader, long generation, DocumentRestrictions restrictions, DateTimeOffset now) =>
            Generation == generation && !(HoldsUntil <= now) && ReferenceEquals(Restrictions, restrictions) && Reader.TryGetTarget(out IndexReader? of) && ReferenceEquals(of, reader);
    }
}
