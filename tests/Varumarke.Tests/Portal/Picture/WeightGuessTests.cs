using Varumarke.Core.Renditions;
using Varumarke.Portal.Picture;

namespace Varumarke.Tests.Portal.Picture;

public sealed class WeightGuessTests
{
    private static readonly Dictionary<string, RenditionLink> Sizes = new()
    {
        ["web"] = new("/a", 1000, 1000, "image/jpeg", "/a 1000w", "100vw"),
        ["thumb"] = new("/b", 100, 100, "image/jpeg", "/b 100w", "100vw"),
        ["print"] = new("/c", 3000, 2000, "image/jpeg", null, null),
        ["moving"] = new("/d", 100, 100, "image/gif", "/d 100w", "100vw"),
    };

    [Fact]
    public void Of_NothingKnown_IsAsPhotographsAre()
    {
        Assert.Equal(200_000, WeightGuess.Of(Sizes["web"], Sizes, new Dictionary<string, long>()));
        Assert.Equal(1_900_000, WeightGuess.Of(Sizes["print"], Sizes, new Dictionary<string, long>()));
    }

    [Fact]
    public void Of_AnotherSizeKnown_IsAsThisPictureIs() =>
        Assert.Equal(530_000, WeightGuess.Of(Sizes["web"], Sizes, new Dictionary<string, long> { ["thumb"] = 5_342, ["print"] = 9_000_000 }));

    [Fact]
    public void Of_AFormatNobodyKnows_IsNotGuessed() => Assert.Null(WeightGuess.Of(Sizes["moving"], Sizes, new Dictionary<string, long>()));
}
