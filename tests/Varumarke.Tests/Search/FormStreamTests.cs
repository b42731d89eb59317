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
            Assert.Equal(own, Drain(_analyzers.Stream(field, _analyzers.Cut(text))));

            // By heart, the second time.
            Assert.Equal(own, Drain(_analyzers.Stream(field, _analyzers.Cut(text))));
        }, threads: 1);
    }

    private static List<(string Term, int Step)> Drain(TokenStream stream)
    {
        var found = new List<(string, int)>();
        using (stream)
        {
            ICharTermAttribute term = stream.AddAttribute<ICharTermAttribute>();
            IPositionIncrementAttribute step = stream.AddAttribute<IPositionIncrementAttribute>();
            stream.Reset();
            while (stream.IncrementToken())
            {
                found.Add((term.ToString(), step.PositionIncrement));
            }

            stream.End();
        }

        return found;
    }

    /// <summary>Takes words of an even number of letters apart in the middle.</summary>
    private sealed class Halves : ICompoundSplitter
    {
        public IReadOnlyList<string> Split(string word) => word.Length > 5 && word.Length % 2 == 0 && word.All(char.IsLetter) ? [word[..(word.Length / 2)], word[(word.Length / 2)..]] : [];
    }
}
