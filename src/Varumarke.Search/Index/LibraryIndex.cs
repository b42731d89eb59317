using System.Collections.Concurrent;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Varumarke.Core.Problems;
using Varumarke.Search.Compounds;
using Varumarke.Search.Fields;
using Varumarke.Search.Words;

namespace Varumarke.Search.Index;

/// <summary>
/// This node's index, opened by whoever asks first. Readers go on with what they have while it is written; what has been written is
/// seen from the next <see cref="Show"/> on.
/// </summary>
internal sealed class LibraryIndex(IndexFolder folder, Analyzers analyzers, SwedishCompounds compounds) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ConcurrentStack<WordStreams> _streams = [];
    private IndexWriter? _writer;
    private SearcherManager? _searchers;
    private bool _isDisposed;

    /// <summary>Told when the index in the folder could not be opened for readers, and an empty one in memory has taken its place.</summary>
    public Action? Lost { get; set; }

    /// <summary>Asks the index as it is.</summary>
    public TAnswer Read<TAnswer>(Func<IndexSearcher, TAnswer> ask)
    {
        (SearcherManager searchers, IndexSearcher searcher) = Acquire();
        try
        {
            return ask(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>Learns from what is in the index already how compounds are taken apart.</summary>
    public void LearnWords() => Read(searcher =>
    {
        compounds.LearnWords(Terms(searcher, IndexFields.Words(ReaderLanguage.Swedish)));
        compounds.LearnNames(Terms(searcher, IndexFields.Names));
        return true;
    });

    /// <summary>Puts an entry in, in the place of its former state.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="isNew">There is no former state, so that none need be looked for.</param>
    public void Write(IndexEntry entry, bool isNew = false)
    {
        WordStreams streams = _streams.TryPop(out WordStreams? used) ? used : analyzers.Streams();
        CutEntry cut = CutEntry.Of(entry, streams);
        Learn(cut);
        Document document = EntryDocument.Of(entry, cut, streams);
        if (isNew)
        {
            Writer().AddDocument(document);
        }
        else
        {
            Writer().UpdateDocument(EntryDocument.IdOf(entry.Key, entry.Language), document);
        }

        _streams.Push(streams);
    }

    /// <summary>Takes out what an item has in a language; in all of them without one.</summary>
    public void Remove(Guid key, string? language = null)
    {
        if (language is null)
        {
            Writer().DeleteDocuments(EntryDocument.AllOf(key));
        }
        else
        {
            Writer().DeleteDocuments(EntryDocument.IdOf(key, language));
        }
    }

    /// <summary>Takes out an item and all that lay below it.</summary>
    public void RemoveBranch(Guid key)
    {
        Remove(key);
        Writer().DeleteDocuments(EntryDocument.Below(key));
    }

    /// <summary>Lets go of what was remembered for much that is written one after the other.</summary>
    public void Rest() => _streams.Clear();

    /// <summary>Lets readers see what has been written, and keeps it.</summary>
    public void Show()
    {
        Searchers().MaybeRefreshBlocking();
        Writer().Commit();
    }

    /// <summary>When each item in the index was changed that it was read of, in ticks.</summary>
    public IReadOnlyDictionary<Guid, long> Stamps() => Read(searcher =>
    {
        var stamps = new Dictionary<Guid, long>();
        foreach (AtomicReaderContext leaf in searcher.IndexReader.Leaves)
        {
            var key = new BytesRef();
            BinaryDocValues keys = leaf.AtomicReader.GetBinaryDocValues(IndexFields.Key);
            NumericDocValues changed = leaf.AtomicReader.GetNumericDocValues(IndexFields.Date);
            NumericDocValues? stamped = leaf.AtomicReader.GetNumericDocValues(IndexFields.Stamp);
            IBits? live = leaf.AtomicReader.LiveDocs;
            for (int document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live?.Get(document) != false)
                {
                    keys.Get(document, key);
                    stamps[new Guid(key.Bytes.AsSpan(key.Offset, key.Length))] = stamped?.Get(document) is > 0 and var stamp ? stamp : changed.Get(document);
                }
            }
        }

        return stamps;
    });

    public void Dispose()
    {
        lock (_lock)
        {
            _searchers?.Dispose();
            _writer?.Dispose();
            (_searchers, _writer, _isDisposed) = (null, null, true);
        }
    }

    private void Learn(CutEntry cut)
    {
        if (!cut.Words.TryGetValue(ReaderLanguage.Swedish, out CutWords? said))
        {
            return;
        }

        if (!compounds.HasDictionary)
        {
            compounds.LearnWords(said.All().Select(word => word.Text));
        }

        // What was no name is none until words are split otherwise.
        long version = compounds.Version;
        if (cut.Names.Words.Any(each => each.Word.LookedAt != version))
        {
            compounds.LearnNames(cut.Names.Words.Where(each => each.Word.LookedAt != version).Select(each => each.Word.Text));
            Array.ForEach(cut.Names.Words, each => each.Word.LookedAt = version);
        }
    }

    private static IEnumerable<string> Terms(IndexSearcher searcher, string field)
    {
        foreach (AtomicReaderContext leaf in searcher.IndexReader.Leaves)
        {
            TermsEnum? terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
            while (terms?.MoveNext() == true)
            {
                yield return terms.Term.Utf8ToString();
            }
        }
    }

    private IndexWriter Writer()
    {
        lock (_lock)
        {
            // Whoever comes late, when the program stops, must not open the folder once more.
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _writer ??= folder.Open();
        }
    }

    // A reader is answered though nothing can be written any more: opening the index for reading writes what waits in its writer.
    private (SearcherManager Searchers, IndexSearcher Searcher) Acquire()
    {
        try
        {
            SearcherManager searchers = Searchers();
            return (searchers, searchers.Acquire());
        }

        // A file that would become too large is told as an argument out of range; a writer that has failed before, as one that is closed.
        catch (Exception away) when (!_isDisposed && away is IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            SearcherManager inMemory = GoOnInMemory(away);
            return (inMemory, inMemory.Acquire());
        }
    }

    private SearcherManager GoOnInMemory(Exception away)
    {
        lock (_lock)
        {
            // Of those who came at once the first has seen to it.
            if (_searchers is { } made)
            {
                return made;
            }

            // What is left of the writer has failed already, or is of no use without its folder.
            _writer = folder.OpenInMemory(away);
            _searchers = new SearcherManager(_writer, applyAllDeletes: true, null);
        }

        Lost?.Invoke();
        return _searchers;
    }

    private SearcherManager Searchers()
    {
        lock (_lock)
        {
            return _searchers ??= new SearcherManager(Writer(), applyAllDeletes: true, null);
        }
    }
}
