using Lucene.Net.Index;
using Lucene.Net.Search;
using Varumarke.Core.Access;
using Varumarke.Core.Search;
using Varumarke.Search.Editors;
using Varumarke.Search.Fields;
using Varumarke.Search.Gates;
using Varumarke.Search.Index;
using Varumarke.Search.Queries;
using Varumarke.Search.Words;

namespace Varumarke.Benchmarks.Searching;

/// <summary>The search as the program puts it together, with a gate that hides every tenth entry.</summary>
internal sealed class SearchBench : IDisposable
{
    private readonly OwnIndex _own;
    private readonly QueryBuilder _builder;

    public SearchBench()
    {
        _own = NewIndex("asked");
        _builder = new QueryBuilder(Analyzers, _own.Compounds, new Synonyms());
        var visible = new VisibleEntries(new EveryTenthHidden(), new OpenGate(), new ChangeGeneration(), TimeProvider.System);
        var suggestions = new Suggestions(Index, visible);
        Search = new LibrarySearch(Index, visible, _builder, suggestions, new Snippets(Analyzers), Analyzers, null, TimeProvider.System);
        Kept = new LibrarySearch(Index, visible, _builder, suggestions, new Snippets(Analyzers), Analyzers, new RecentAnswers(TimeProvider.System), TimeProvider.System);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("varumarke-search-").FullName;

    public Analyzers Analyzers => _own.Analyzers;

    public LibraryIndex Index => _own.Index;

    /// <summary>Finds every answer anew.</summary>
    public LibrarySearch Search { get; }

    /// <summary>Keeps recent answers.</summary>
    public LibrarySearch Kept { get; }

    /// <summary>An empty index, which knows no names yet but has its dictionary.</summary>
    public OwnIndex NewIndex(string name) => new(Path.Combine(Folder, name));

    public int Bare(SearchQuestion question) => Index.Read(searcher => searcher.Search(_builder.Build(QueryWords.Read(question.Text), question.Language), 10).TotalHits);

    public void BarePrefix(string begun) => Index.Read(searcher => searcher.Search(new PrefixQuery(new Term(IndexFields.Words("sv"), begun)), 10).TotalHits);

    public void Dispose()
    {
        _own.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class EveryTenthHidden : IEntryGate
    {
        public (bool Lets, DateTimeOffset? HoldsUntil) Decide(in EntryIdentity entry, DateTimeOffset now) => (entry.Key.ToByteArray()[0] % 10 != 0, null);
    }
}
