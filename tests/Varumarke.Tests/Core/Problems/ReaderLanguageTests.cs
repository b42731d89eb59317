using CsCheck;
using Varumarke.Core.Problems;

namespace Varumarke.Tests.Core.Problems;

public class ReaderLanguageTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("sv", "sv")]
    [InlineData("sv-SE,sv;q=0.9,en;q=0.8", "sv")]
    [InlineData("en-GB,en;q=0.9,sv;q=0.8", "en")]
    [InlineData("de, sv;q=0.5, en;q=0.4", "sv")]
    [InlineData("en;q=0.3, SV-fi;q=0.7", "sv")]
    [InlineData("sv;q=0", "en")]
    [InlineData("sv;q=nonsense", "en")]
    [InlineData("svenska", "en")]
    [InlineData("*", "en")]
    [InlineData(",;q=,=", "en")]
    public void Of_Header_IsTheOneLikedBetter(string? header, string expected) => Assert.Equal(expected, ReaderLanguage.Of(header));

    [Fact]
    public void Of_AnyText_IsOneOfTheTwo() =>
        Gen.String.Sample(header => ReaderLanguage.Of(header) is "sv" or "en");
}
