using Varumarke.Portal.Guide;

namespace Varumarke.Tests.Portal.Guide;

public sealed class LogoSpaceTests
{
    [Theory]
    [InlineData(1278, 400, "100", 200)]
    [InlineData(1278, 400, null, 200)]
    [InlineData(794, 900, "56", 252)]
    [InlineData(794, 900, "0", 450)]
    [InlineData(794, 900, "much", 450)]
    public void Of_ALogo_KeepsHalfTheSymbolsHeightFree(int width, int height, string? symbol, double expected)
    {
        var space = LogoSpace.Of(width, height, symbol);

        Assert.Equal(expected, space.Space, 6);
        Assert.Equal(width + (2 * expected), space.AllWidth, 6);
        Assert.Equal(height + (2 * expected), space.AllHeight, 6);
    }

    [Fact]
    public void At_TheSmallestWidth_IsInProportion() => Assert.Equal(3.9124, LogoSpace.Of(1278, 400, "100").At(25), 4);
}
