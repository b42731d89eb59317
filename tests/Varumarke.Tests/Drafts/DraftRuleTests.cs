using System.Text;
using Varumarke.Core.Drafts;

namespace Varumarke.Tests.Drafts;

/// <summary>The rules by which drafts are judged, each on its own.</summary>
public sealed class DraftRuleTests
{
    // Two pairs of the published test data are given in Lab; in sRGB these are what other calculators agree on.
    [Theory]
    [InlineData("#0b4f6c", "#0b4f6c", 0)]
    [InlineData("#000000", "#ffffff", 100)]
    [InlineData("#ff0000", "#00ff00", 86.61)]
    [InlineData("#0000ff", "#00ffff", 66.47)]
    public void Distance_OfColours_IsCiede2000(string one, string other, double expected)
    {
        Assert.Equal(expected, ColourDistance.Between(one, other)!.Value, 0.1);
        Assert.Equal(ColourDistance.Between(one, other)!.Value, ColourDistance.Between(other, one)!.Value, 1e-9);
    }

    [Fact]
    public void Distance_OfWhatIsNoColour_IsNone() => Assert.Null(ColourDistance.Between("red", "#ffffff"));

    [Fact]
    public void Lix_IsWordsASentenceAndTheShareOfLongWords()
    {
        Readability read = Readability.Of("Vi bor här. Kommunfullmäktige sammanträder i dag.")!;

        Assert.Equal((7, 2, 32), (read.Words, read.Sentences, read.Lix));
        Assert.Equal(4, read.Longest);
        Assert.Null(Readability.Of(" … !? \n"));
    }

    [Fact]
    public void Words_OfOffices_AreNamedOnceWithABetterOne() =>
        Assert.Equal([("erhålla", "få"), ("avseende", "om")], PlainWords.In("Erhålla svar avseende bygglov, erhålla!", "sv"));

    [Fact]
    public void Keys_InAFile_AreFoundWhereverTheyStand()
    {
        var key = Guid.NewGuid();
        byte[] file = [.. new byte[3000], .. Encoding.ASCII.GetBytes($"https://x/renditions/{key}?a renditions/renditions/{key}"), .. new byte[10], .. "renditions/"u8];

        Assert.Equal([key], DraftFile.KeysIn(file));
    }

    [Fact]
    public void Colours_OfADrawing_AreReadWithItsGround()
    {
        const string Drawing = "<svg><rect width='9' fill='#fff'/><text x='1' fill=\"#888888\">Hej</text><path style='fill:#0B4F6C'/></svg>";

        Assert.Equal(["#ffffff", "#888888", "#0b4f6c"], DraftFile.ColoursIn(Drawing));
        Assert.Equal("#ffffff", DraftFile.TextsIn(Drawing).Ground);
        Assert.Equal(["#888888"], DraftFile.TextsIn(Drawing).Texts);
    }
}
