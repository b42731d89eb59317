using CsCheck;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Varumarke.Search.Compounds;
using Varumarke.Search.Fields;
using Varumarke.Search.Words;

namespace Varumarke.Tests.Search;

/// <summary>What is written into the index is cut once for all fields, and questions by each field's own analyzer: the two must agree.</summary>
public sealed class FormStreamTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "Vinterbilderna", "älvens", "FISKEBODARNA", "o'clock", "the children's", "running", "e-post", "3,14", "2026-11-29", "naïve", "İstanbul", "straße", "Ω", "日本語", "👩‍👩‍👧", "år", "(sic)", "a", "\u00ad",
        "foo_bar", "x.y.z", "http://exempel.se/?a=b", "…", "’", "\"", "rapporter", "hagforsstrategin", "ﬁn", "e\u0301n", "\u0000",
    ];

    private readonly Analyzers _analyzers = new(new Halves());
    private readonly WordStreams _streams;

    public FormStreamTests() => _streams = _analyzers.Streams();

    public static TheoryData<string> Fields { get; } =
    [
        .. new[] { "sv", "en" }.SelectMany(language => new[]
        {
            IndexFields.Title(language), IndexFields.Text(language), IndexFields.Keywords(language), IndexFields.Folded(language),
            IndexFields.Words(language), IndexFields.Parts(language), IndexFields.TitleParts(language),
        }),
        IndexFields.Names,
    ];

    public void Dispose() => _analyzers.Dispose();

    [Theory]
    [MemberData(nameof(Fields))]
    public void Stream_AnyText_IsWhatTheFieldsOwnAnalyzerMakes(string field)
    {
        Gen<string> piece = Gen.OneOf(Gen.OneOfConst(Pieces), Gen.String[0, 12], Gen.String[Gen.Char['a', 'ö'], 1, 300]);
        piece.Array[0, 30].Select(pieces => string.Join(' ', pieces)).Sample(text =>
        {
            IReadOnlyList<(string, int)> own = Drain(_analyzers.All.GetTokenStream(field, text));
            Assert.Equal(own, Drain(_streams.Stream(field, _streams.Cut(text))));

            // By heart, the second time.
            Assert.Equal(own, Drain(_streams.Stream(field, _streams.Cut(text))));
        }, threads: 1);
    }

    [Fact]
    public void Cut_SignsOfEveryKind_IsWhatLuceneCuts()
    {
        string field = IndexFields.Names;
        Gen<char> plain = Gen.Char[' ', '~'], latin = Gen.Char['\0', 'ÿ'], any = Gen.Char, word = Gen.OneOfConst('a', 'Å', '7', ' ', '.', ',', ':', ';', '\'', '-', '_', '\u0301', '–', '\u00b7', 'ß', 'ｶ', '字');
        Gen.OneOf(plain.Array[0, 40], latin.Array[0, 40], word.Array[0, 40], Gen.OneOf(plain, word, any).Array[0, 40]).Sample(
            signs =>
            {
                string text = new(signs);
                Assert.Equal(Drain(_analyzers.All.GetTokenStream(field, text)), Drain(_streams.Stream(field, _streams.Cut(text))));
            },
            iter: 20_000,
            threads: 1);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(600)]
    public void Cut_LongWord_StandsWhereLucenePutsIt(int length)
    {
        string text = $"före {new string('x', length)} efter";

        Assert.Equal(Drain(_analyzers.All.GetTokenStream(IndexFields.Names, text)), Drain(_streams.Stream(IndexFields.Names, _streams.Cut(text))));
    }

    [Fact]
    public void Stream_SeveralTexts_OneAfterTheOther()
    {
        TokenStream stream = _streams.Stream(IndexFields.Words("sv"), _streams.Cut("En älv"), _streams.Cut(string.Empty), _streams.Cut("i", "skogen"));

        Assert.Equal(["en", "älv", "i", "skogen"], Drain(stream).Select(each => each.Term));
    }

    [Fact]
    public void Of_MoreWordsThanAreKept_KeepsThoseThatComeBack()
    {
        var lexicon = new Lexicon();
        Word common = lexicon.Of("skog");
        for (int at = 0; at < 40_000; at++)
        {
            lexicon.Of($"ord{at}");
            Assert.Same(common, lexicon.Of("skog"));
        }

        Assert.NotSame(common, new Lexicon().Of("skog"));
    }

    [Fact]
    public void Parts_NameIsLearned_AreAsked()
    {
        var splitter = new Learner();
        using var analyzers = new Analyzers(splitter);
        WordStreams streams = analyzers.Streams();
        SaidWords said = streams.Cut("ekshäradskyrka");
        Assert.Empty(Drain(streams.Stream(IndexFields.Parts("sv"), said)));

        splitter.Learned++;

        Assert.Equal(["ekshärad", "kyrk"], Drain(streams.Stream(IndexFields.Parts("sv"), said)).Select(each => each.Term));
    }

    private static List<(string Term, int Step)> Drain(TokenStream stream)
    {
        var found = new List<(string, int)>();
        using (stream)
        {
            ITermToBytesRefAttribute term = stream.GetAttribute<ITermToBytesRefAttribute>();
            IPositionIncrementAttribute step = stream.AddAttribute<IPositionIncrementAttribute>();
            stream.Reset();
            while (stream.IncrementToken())
            {
                term.FillBytesRef();
                found.Add((term.BytesRef.Utf8ToString(), step.PositionIncrement));
            }

            stream.End();
        }

        return found;
    }

    /// <summary>Knows a name when it has learned.</summary>
    private sealed class Learner : ICompoundSplitter
    {
        public int Learned { get; set; }

        public long Version => Learned;

        public IReadOnlyList<string> Split(string word) => Learned > 0 ? ["ekshärad", "kyrka"] : [];
    }

    /// <summary>Takes words of an even number of letters apart in the middle.</summary>
    private sealed class Halves : ICompoundSplitter
    {
        public long Version => 0;

        public IReadOnlyList<string> Split(string word) => word.Length > 5 && word.Length % 2 == 0 && word.All(char.IsLetter) ? [word[..(word.Length / 2)], word[(word.Length / 2)..]] : [];
    }
}
