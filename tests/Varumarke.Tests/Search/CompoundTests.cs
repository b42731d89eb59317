using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Varumarke.Search;
using Varumarke.Search.Compounds;
using Varumarke.Tests.Architecture;

namespace Varumarke.Tests.Search;

/// <summary>Compounds come apart where they are joined, and nothing else does.</summary>
public sealed class CompoundTests
{
    private static readonly SwedishDictionary Dictionary = Read();
    private static readonly CompoundSets Sets = CompoundSets.Read(Path.Combine(Sources.Root, "tests", "Varumarke.Tests", "Search"));

    // The figures that were reached: a change that makes them worse has to say so here. The aim is 0.95 and 0.93 on the half kept aside.
    [Theory]
    [InlineData(true, 250, 0.92, 0.94)]
    [InlineData(false, 800, 0.955, 0.945)]
    public void Cut_JudgedWords_AsWellAsMeasured(bool keptAside, int atLeast, double precision, double recall)
    {
        var splitter = new DictionarySplitter(Dictionary, new OwnNames());

        var figures = CompoundFigures.Of(keptAside ? Sets.KeptAside : Sets.Tuning, splitter.Cut);

        Assert.True(figures.Compounds >= atLeast && figures.Others >= atLeast, $"{figures.Compounds} compounds, {figures.Others} others");
        Assert.True(figures.Precision >= precision && figures.Recall >= recall, $"precision {figures.Precision:0.000}, recall {figures.Recall:0.000}");
    }

    [Theory]
    [InlineData("rapporter", "")]
    [InlineData("solstrålar", "sol strålar")]
    [InlineData("elcyklar", "el cyklar")]
    [InlineData("finnskogen", "finn skogen")]
    [InlineData("hagforsstrategin", "hagfors strategin")]
    [InlineData("näringslivsfrågor", "näring liv frågor")]
    [InlineData("fallucka", "fall lucka")]
    [InlineData("sporthall", "sport hall")]
    [InlineData("tegelsten", "tegel sten")]
    [InlineData("naturstig", "natur stig")]
    [InlineData("stjärnhimmel", "stjärna himmel")]
    [InlineData("ungdomarnas", "")]
    [InlineData("xyzzyqwrt", "")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "")]
    [InlineData("vinter😀skog", "")]
    [InlineData("", "")]
    public void Split_AWord_GivesWhatStandsOnItsOwn(string word, string parts)
    {
        var names = new OwnNames();
        names.Learn("hagfors");

        Assert.Equal(parts, string.Join(' ', new DictionarySplitter(Dictionary, names).Split(word)));
    }

    [Fact]
    public void Names_FromOurOwnTitles_BeginCompounds()
    {
        SwedishCompounds compounds = Compounds("dictionary-sv", out _);
        Assert.Empty(compounds.Split("zyxholmavägen"));

        compounds.LearnNames(["zyxholma", "vinterskog", "skogen"]);

        Assert.Equal(["zyxholma", "vägen"], compounds.Split("zyxholmavägen"));
        Assert.Equal(["vinter", "skogen"], compounds.Split("vinterskogen"));
    }

    [Fact]
    public void Exceptions_ComeFirst_AndSayWhetherTheyChanged()
    {
        SwedishCompounds compounds = Compounds("dictionary-sv", out CompoundExceptions exceptions);

        Assert.True(exceptions.Read("Vinter|skogen, vinterväg | ;;\n"));
        Assert.False(exceptions.Read("vinterväg\nvinter|skogen"));
        Assert.Equal(["vinter", "skogen"], compounds.Split("vinterskogen"));
        Assert.Empty(compounds.Split("vinterväg"));
        Assert.True(exceptions.Read(null));
        Assert.Equal(["vinter", "väg"], compounds.Split("vinterväg"));
    }

    [Fact]
    public void Dictionary_ThatIsMissing_LeavesOurOwnWords()
    {
        SwedishCompounds compounds = Compounds("no-such-folder", out _);
        Assert.False(compounds.HasDictionary);
        Assert.Empty(compounds.Split("vinterskogen"));

        compounds.LearnWords(["vinter", "skogen"]);

        Assert.Equal(["vinter", "skogen"], compounds.Split("vinterskogen"));
    }

    private static SwedishCompounds Compounds(string folder, out CompoundExceptions exceptions) => new(
        Options.Create(new SearchOptions { Dictionary = folder }), new KnownWords(), new OwnNames(), exceptions = new CompoundExceptions(), NullLogger<SwedishCompounds>.Instance);

    private static SwedishDictionary Read()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "dictionary-sv");
        using var rules = new StreamReader(Path.Combine(folder, "index.aff"));
        using var entries = new StreamReader(Path.Combine(folder, "index.dic"));
        return SwedishDictionary.Read(rules, entries);
    }
}
