using System.Text;
using Varumarke.Core.Drafts;
using Varumarke.Renditions.Measuring;

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
        Assert.Equal([("erhålla", "få"), ("avseende", "om")], PlainWords.Find("Erhålla svar avseende bygglov, erhålla!", PlainWords.Read("erhålla = få\r\n\navseende=om\nutan\n= tomt\nerhålla = andra")));

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

    [Theory]
    [InlineData("width='100mm' viewBox='0 0 200 100'", "width=\"50\"", 25, PlacedUnit.Millimetres)]
    [InlineData("width='400' height='9'", "width='50px'", 50, PlacedUnit.Pixels)]
    [InlineData("width='800px' viewBox='0,0,400,100'", "width='50'", 100, PlacedUnit.Pixels)]
    [InlineData("viewBox='0 0 200 100'", "width='3cm'", 30, PlacedUnit.Millimetres)]
    [InlineData("viewBox='0 0 200 100'", "width='50'", 0, PlacedUnit.Pixels)]
    [InlineData("width='100%' viewBox='0 0 200 100'", "width='50%'", 0, PlacedUnit.Pixels)]
    [InlineData("width='100mm' viewBox='0 0 200 100'", "width='50' transform='scale(2)'", 0, PlacedUnit.Pixels)]
    public void Pictures_InADrawing_SayHowWideTheyStand(string root, string image, double size, PlacedUnit unit)
    {
        PlacedPicture picture = Assert.Single(DrawnPictures.In($"<svg {root}><image {image} xlink:href='data:image/png;base64,AQIDBA=='/><image href='data:image/png;base64,!'/></svg>"));

        Assert.Equal([1, 2, 3, 4], picture.Content);
        PlacedWidth? expected = size == 0 ? null : new PlacedWidth(size, unit), told = picture.Width is { } width ? width with { Size = Math.Round(width.Size, 3) } : null;
        Assert.Equal(expected, told);
    }

    [Fact]
    public void Frames_OnAPlainGround_AreFoundAndTheWholeIsNone()
    {
        const int Width = 300, Height = 400;
        byte[] grey = new byte[Width * Height];
        Array.Fill(grey, (byte)250);
        Draw(20, 30, 200, 120);
        Draw(20, 200, 110, 150);
        Draw(150, 200, 130, 150);

        IReadOnlyList<PlainFrames.Part> parts = PlainFrames.In(grey, Width, Height, 72);
        Assert.Equal([new(20, 30, 200, 120), new(150, 200, 130, 150), new(20, 200, 110, 150)], parts);
        Draw(0, 0, Width, Height);
        Assert.Empty(PlainFrames.In(grey, Width, Height, 72));

        void Draw(int left, int top, int width, int height)
        {
            for (int row = top; row < top + height; row++)
            {
                for (int column = left; column < left + width; column++)
                {
                    grey[(row * Width) + column] = (byte)((row * 7) + (column * 13));
                }
            }
        }
    }
}
