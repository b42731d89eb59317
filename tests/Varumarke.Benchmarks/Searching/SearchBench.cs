using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Varumarke.Core.Access;
using Varumarke.Core.Search;
using Varumarke.Search;
using Varumarke.Search.Compounds;
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
    private readonly QueryBuilder _builder;

    public SearchBench()
    {
        IOptions<SearchOptions> options = Options.Create(new SearchOptions { Path = Path.Combine(Folder, "own") });
        var compounds = new SwedishCompounds(options, new KnownWords(), new OwnNames(), new CompoundExceptions(), NullLogger<SwedishCompounds>.Instance);
        Analyzers = new Analyzers(compounds);
        Index = new LibraryIndex(new IndexFolder(options, new BenchEnvironment(), Analyzers, NullLogger<IndexFolder>.Instance), Analyzers, compounds);
        _builder = new QueryBuilder(Analyzers, compounds, new Synonyms());
        var visible = new VisibleEntries(new EveryTenthHidden(), new OpenGate(), new ChangeClock(), TimeProvider.System);
        var suggestions = new Suggestions(Index, visible);
        Search = new LibrarySearch(Index, visible, _builder, suggestions, new Snippets(Analyzers), Analyzers, null, TimeProvider.System);
        Kept = new LibrarySearch(Index, visible, _builder, suggestions, new Snippets(Analyzers), Analyzers, new RecentAnswers(TimeProvider.System), TimeProvider.System);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("varumarke-search-").FullName;

    public Analyzers Analyzers { get; }

    public LibraryIndex Index { get; }

    /// <summary>Finds every answer anew.</summary>
    public LibrarySearch Search { get; }

    /// <summary>Keeps recent answers.</summary>
    public LibrarySearch Kept { get; }

    public int Bare(SearchQuestion question) => Index.Read(searcher => searcher.Search(_builder.Build(QueryWords.Read(question.Text), question.Language), 10).TotalHits);

    public void BarePrefix(string begun) => Index.Read(searcher => searcher.Search(new PrefixQuery(new Term(IndexFields.Words("sv"), begun)), 10).TotalHits);

    public void Dispose()
    {
        Index.Dispose();
        Analyzers.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class EveryTenthHidden : IEntryGate
    {
        public (bool Lets, DateTimeOffset? HoldsUntil) Decide(in EntryIdentity entry, DateTimeOffset now) => (entry.Key.ToByteArray()[0] % 10 != 0, null);
    }
}
