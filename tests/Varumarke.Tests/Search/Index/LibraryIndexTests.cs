using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Varumarke.Core.Search;
using Varumarke.Search;
using Varumarke.Search.Compounds;
using Varumarke.Search.Fields;
using Varumarke.Search.Gates;
using Varumarke.Search.Index;
using Varumarke.Search.Words;
using Varumarke.Tests.Engine.PublishedCache;

namespace Varumarke.Tests.Search.Index;

/// <summary>What is in the index when entries come, come again and go.</summary>
public sealed class LibraryIndexTests : IDisposable
{
    private static readonly DateTime Day = new(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc);
    private readonly string _folder = Directory.CreateTempSubdirectory("varumarke-index-").FullName;
    private readonly Analyzers _analyzers;
    private readonly SwedishCompounds _compounds;
    private readonly LibraryIndex _index;

    public LibraryIndexTests()
    {
        IOptions<SearchOptions> options = Options.Create(new SearchOptions { Path = _folder });
        _compounds = new SwedishCompounds(options, new KnownWords(), new OwnNames(), new CompoundExceptions(), NullLogger<SwedishCompounds>.Instance);
        _analyzers = new Analyzers(_compounds);
        IHostEnvironment environment = Stub.Of<IHostEnvironment>((_, _) => _folder);
        _index = new LibraryIndex(new IndexFolder(options, environment, _analyzers, NullLogger<IndexFolder>.Instance), _analyzers, _compounds);
    }

    public void Dispose()
    {
        _index.Dispose();
        _analyzers.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Write_SameEntryAgain_TakesItsPlaceAndNoOthers()
    {
        Guid asset = Guid.NewGuid(), page = Guid.NewGuid();
        Write(Entry(asset, null, "Älven"), Entry(page, "sv", "Skogen"), Entry(page, "en", "Forest"));

        Write(Entry(asset, null, "Bron"), Entry(page, "en", "Woods"));

        Assert.Equal(3, Count(new MatchAllDocsQuery()));
        Assert.Equal([0, 1, 1, 0, 1], new[] { Titled("älven"), Titled("bron"), Titled("skogen"), Titled("forest", "en"), Titled("woods", "en") });
    }

    [Fact]
    public void Remove_KeyWithAndWithoutALanguage_TakesThatOrAll()
    {
        Guid page = Guid.NewGuid(), other = Guid.NewGuid();
        Write(Entry(page, "sv", "Skogen"), Entry(page, "en", "Forest"), Entry(other, null, "Skogen"), Entry(other, "sv", "Älven"));

        _index.Remove(page, "sv");
        _index.Show();
        Assert.Equal([1, 1], new[] { Titled("skogen"), Titled("forest", "en") });

        _index.Remove(other);
        _index.Show();
        Assert.Equal([0, 1, 1], new[] { Titled("skogen"), Titled("forest", "en"), Count(new MatchAllDocsQuery()) });
    }

    [Fact]
    public void Read_AfterTheEnd_OpensTheFolderNoMore()
    {
        Write(Entry(Guid.NewGuid(), null, "Älven"));
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);

        Assert.Throws<ObjectDisposedException>(() => Count(new MatchAllDocsQuery()));
        Assert.Throws<ObjectDisposedException>(() => Write(Entry(Guid.NewGuid(), null, "Bron")));

        Assert.False(Directory.Exists(_folder));
        Directory.CreateDirectory(_folder);
    }

    [Fact]
    public void RemoveBranch_Folder_TakesAllThatLayBelowAtAnyDepth()
    {
        Guid folder = Guid.NewGuid(), below = Guid.NewGuid(), deep = Guid.NewGuid(), beside = Guid.NewGuid();
        Write(Entry(folder, "sv", "Mapp"), Entry(below, "sv", "Skogen", folder), Entry(deep, null, "Älven", folder, below), Entry(beside, null, "Bron", beside));

        _index.RemoveBranch(folder);
        _index.Show();

        Assert.Equal([1, 1], new[] { Titled("bron"), Count(new MatchAllDocsQuery()) });
    }

    [Fact]
    public void Stamps_WithAndWithoutOneOfItsOwn_AreWhatTheyAreComparedBy()
    {
        Guid own = Guid.NewGuid(), none = Guid.NewGuid();
        Write(Entry(own, "sv", "Idé") with { Stamp = Day.AddDays(2) }, Entry(none, null, "Älven"));
        Assert.Equal(new Dictionary<Guid, long> { [own] = Day.AddDays(2).Ticks, [none] = Day.Ticks }, _index.Stamps());

        // In a segment in which none has one.
        Write(Entry(own, "sv", "Idé"));
        Assert.Equal(new Dictionary<Guid, long> { [own] = Day.Ticks, [none] = Day.Ticks }, _index.Stamps());
    }

    [Fact]
    public void Identities_OfSeveralSegments_AreReadBack()
    {
        Guid swedish = Guid.NewGuid(), english = Guid.NewGuid(), picture = Guid.NewGuid();
        Write(Entry(swedish, "sv", "Skogen"), Entry(picture, null, "Älven"));
        Write(Entry(english, "en", "Forest"));

        IEnumerable<EntryIdentity> all = _index.Read(searcher => searcher.IndexReader.Leaves
            .SelectMany(leaf => Enumerable.Range(0, leaf.AtomicReader.MaxDoc).Select(new EntryIdentities(leaf.AtomicReader).Of)).ToList());

        Assert.Equal(
            [new EntryIdentity(swedish, "page", "sv"), new EntryIdentity(picture, "page", string.Empty), new EntryIdentity(english, "page", "en")],
            all);
    }

    [Fact]
    public void Write_ByTwoAtOnce_AllAreIn()
    {
        Guid[] keys = [.. Enumerable.Range(0, 1_000).Select(_ => Guid.NewGuid())];
        Parallel.ForEach(keys, new ParallelOptions { MaxDegreeOfParallelism = 2 }, key => _index.Write(Entry(key, null, $"Bild {key:N} av vinterskogen"), isNew: true));
        _index.Show();

        Assert.Equal(keys.Order(), _index.Stamps().Keys.Order());
        Assert.Equal(keys.Length, Count(new TermQuery(new Term(IndexFields.TitleParts("sv"), "skog"))));
        Assert.All(keys, key => Assert.Equal(1, Count(new TermQuery(new Term(IndexFields.Words("sv"), $"{key:N}")))));
    }

    [Fact]
    public void Open_AnyFileDamaged_IsAnIndexThatAnswersAndTakesWhatItIsGiven()
    {
        Guid[] keys = [.. Enumerable.Range(0, 40).Select(_ => Guid.NewGuid())];
        Write([.. keys.Take(20).Select(key => Entry(key, "sv", $"Bild {key:N} av vinterskogen"))]);
        Write([.. keys.Skip(20).Select(key => Entry(key, "en", $"Picture {key:N} of the forest"))]);
        _index.Remove(keys[0]);
        _index.Show();
        _index.Dispose();
        string[] files = [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)!).Where(file => file != "write.lock")];
        Assert.True(files.Length > 8, string.Join(", ", files));
        (string How, Action<string> Do)[] damages =
        [
            ("gone", File.Delete),
            ("empty", file => File.WriteAllBytes(file, [])),
            ("cut", file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^Math.Max(1, (int)new FileInfo(file).Length / 2)])),
            ("changed", file => Change(file, content => content.Length / 2)),
            ("changed at its end", file => Change(file, content => content.Length - 1)),
            ("noise", file => File.WriteAllBytes(file, [.. Enumerable.Range(0, 500).Select(at => (byte)(at * 31))])),
        ];
        foreach ((string how, Action<string> damage) in damages)
        {
            foreach (string file in files)
            {
                AssertGoesOn(keys, folder => damage(Path.Combine(folder, file)), $"{file} {how}");
            }
        }

        AssertGoesOn(keys, folder => Directory.Delete(folder, recursive: true), "the folder gone");

        static void Change(string file, Func<byte[], int> where)
        {
            byte[] content = File.ReadAllBytes(file);
            content[where(content)] ^= 0x55;
            File.WriteAllBytes(file, content);
        }
    }

    // Whole, or empty so that all is written anew: nothing between, and nothing that is noticed later.
    private void AssertGoesOn(Guid[] keys, Action<string> damage, string what)
    {
        string folder = Directory.CreateTempSubdirectory("varumarke-damaged-").FullName;
        foreach (string file in Directory.GetFiles(_folder))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        damage(folder);
        IOptions<SearchOptions> options = Options.Create(new SearchOptions { Path = folder });
        IHostEnvironment environment = Stub.Of<IHostEnvironment>((_, _) => folder);
        using (var index = new LibraryIndex(new IndexFolder(options, environment, _analyzers, NullLogger<IndexFolder>.Instance), _analyzers, _compounds))
        {
            int found = index.Stamps().Count;
            Assert.True(found == 0 || found == keys.Length - 1, $"{what}: {found} are left");
            index.LearnWords();
            Assert.Equal(found, index.Read(searcher => searcher.Search(new MatchAllDocsQuery(), 100).TotalHits));
            index.Write(Entry(keys[0], "sv", "Älven"));
            index.Show();
            Assert.Equal(found + 1, index.Stamps().Count);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static IndexEntry Entry(Guid key, string? language, string title, params Guid[] ancestors) => new()
    {
        Key = key,
        Kind = SearchKind.Guide,
        Type = "page",
        Language = language,
        Changed = Day,
        Ancestors = ancestors,
        Words = new Dictionary<string, EntryWords> { [language ?? "sv"] = new(title, string.Empty, []) },
    };

    private void Write(params IndexEntry[] entries)
    {
        Array.ForEach(entries, entry => _index.Write(entry));
        _index.Show();
    }

    private int Titled(string word, string language = "sv") => Count(new TermQuery(new Term(IndexFields.Title(language), _analyzers.Terms(IndexFields.Title(language), word).Single())));

    private int Count(Query query) => _index.Read(searcher => searcher.Search(query, 1).TotalHits);
}
