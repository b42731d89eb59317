using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Varumarke.Search;
using Varumarke.Search.Compounds;
using Varumarke.Search.Index;
using Varumarke.Search.Words;

namespace Varumarke.Benchmarks.Searching;

/// <summary>An index in a folder, as the program puts it together.</summary>
internal sealed class OwnIndex : IDisposable
{
    public OwnIndex(string folder)
    {
        IOptions<SearchOptions> options = Options.Create(new SearchOptions { Path = folder });
        Compounds = new SwedishCompounds(options, new KnownWords(), new OwnNames(), new CompoundExceptions(), NullLogger<SwedishCompounds>.Instance);
        Analyzers = new Analyzers(Compounds);
        Index = new LibraryIndex(new IndexFolder(options, new BenchEnvironment(), Analyzers, NullLogger<IndexFolder>.Instance), Analyzers, Compounds);
        if (!Compounds.HasDictionary)
        {
            throw new InvalidOperationException("The Swedish dictionary does not lie beside the program.");
        }
    }

    public SwedishCompounds Compounds { get; }

    public Analyzers Analyzers { get; }

    public LibraryIndex Index { get; }

    public void Dispose()
    {
        Index.Dispose();
        Analyzers.Dispose();
    }
}
