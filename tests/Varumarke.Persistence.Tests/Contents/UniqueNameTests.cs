using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Tests.Contents;

/// <summary>The names that siblings get when they would be called the same.</summary>
public sealed class UniqueNameTests
{
    [Theory]
    [InlineData("Sida", "Sida")]
    [InlineData("Sida", "Sida (1)", "Sida")]
    [InlineData("Sida", "Sida (1)", "SIDA")]
    [InlineData("Sida", "Sida (1)", "Sida", "Sida (2)")]
    [InlineData("Sida", "Sida (3)", "Sida", "Sida (1)", "Sida (2)")]
    [InlineData("Sida (1)", "Sida (1)", "Sida")]
    [InlineData("Sida (1)", "Sida (2)", "Sida", "Sida (1)")]
    [InlineData("Sida (1)", "Sida (1) (1)", "Sida (1)")]
    [InlineData("", " (1)")]
    [InlineData("", " (2)", " (1)")]
    [InlineData("Ål", "Ål (1)", "ål")]
    [InlineData("2027 (plan)", "2027 (plan) (1)", "2027 (plan)")]
    public void Among_Siblings_GivesTheLowestFreeNumber(string name, string expected, params string[] siblings) => Assert.Equal(expected, UniqueName.Among(siblings, name));

    [Theory]
    [InlineData("Sida (12)", "Sida")]
    [InlineData("Sida", "Sida")]
    [InlineData("Sida (x)", "Sida (x)")]
    public void Stem_OfAName_IsWithoutItsNumber(string name, string stem) => Assert.Equal(stem, UniqueName.Stem(name));
}
