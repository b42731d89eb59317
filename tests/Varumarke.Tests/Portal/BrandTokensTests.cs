using System.Text.RegularExpressions;
using CsCheck;
using Varumarke.Core.Brand;
using Varumarke.Portal.Frame;

namespace Varumarke.Tests.Portal;

/// <summary>The pages' colours out of a palette: whatever it holds, every text can be read.</summary>
public sealed partial class BrandTokensTests
{
    private static readonly BrandColour[] Seed =
    [
        Colour("#0B4F6C", "primary"), Colour("#1F5F3F", "secondary"), Colour("#F2A541", "accent"), Colour("#8C2F1B", "secondary"), Colour("#F7F9FA", "background"), Colour("#14212B", "text"),
    ];

    private static readonly BrandTypeface[] Typefaces = [Typeface("Source Serif 4", "headings"), Typeface("Source Sans 3", "body")];

    [Fact]
    public void Tokens_OfTheSeedOrOfNothing_AreTheStylesOwn()
    {
        Assert.Empty(BrandTokens.Of(Seed, Typefaces));
        Assert.Empty(BrandTokens.Of([], []));
        Assert.Empty(BrandTokens.Of([Colour("red", "primary"), Colour("#fff;}", "text")], [Typeface("x\";}body{display:none", "body")]));
    }

    [Fact]
    public void Tokens_OfAnotherPalette_AreItsOwn()
    {
        string rules = BrandTokens.Of([Colour("#7A1F4B", "primary"), Colour("#FFFAF0", "background")], [Typeface("Spectral", "headings")]);

        Assert.Contains("--brand:#7a1f4b;", rules, StringComparison.Ordinal);
        Assert.Contains("--link:#7a1f4b;", rules, StringComparison.Ordinal);
        Assert.Contains("--ground:#fffaf0;", rules, StringComparison.Ordinal);
        Assert.Contains("--serif:\"Spectral\",\"Source Serif 4\"", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_ThatCouldNotBeRead_StayTheStylesOwn()
    {
        string rules = BrandTokens.Of([Colour("#FFE000", "primary"), Colour("#333333", "background"), Colour("#dddddd", "text"), Colour("#00ff00", "accent")], []);

        Assert.Contains("--brand:#0b4f6c;", rules, StringComparison.Ordinal);
        Assert.Contains("--ground:#f7f9fa;--text:#14212b;--link:#0b4f6c;", rules, StringComparison.Ordinal);
        Assert.Contains("--sun:#00ff00;", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_OfAnyPalette_LeaveEveryTextReadable()
    {
        Gen<string> colour = Gen.Int[0, 0xffffff].Select(value => $"#{value:X6}");
        Gen.Select(colour, colour, colour, colour).Sample(
            drawn =>
            {
                (string primary, string background, string text, string accent) = drawn;
                string rules = BrandTokens.Of([Colour(primary, "primary"), Colour(background, "background"), Colour(text, "text"), Colour(accent, "accent")], []);
                if (rules.Length == 0)
                {
                    return;
                }

                string[] parts = rules.Split("@media", 2);
                Dictionary<string, string> light = Read(parts[0]), dark = Read(parts[1]);
                AssertRead(drawn, [light["text"], light["link"], "#47596a", "#1f5f3f", "#8c2f1b"], [light["ground"]]);
                AssertRead(drawn, [light["text"], light["link"]], ["#ffffff", light["tint"]]);
                AssertRead(drawn, ["#47596a"], [light["tint"]]);
                AssertRead(drawn, ["#ffffff"], [light["brand"]]);
                AssertRead(drawn, ["#ffffff", "#e8f1f5", "#bcd3de"], [light["brand-deep"], dark["brand-deep"]]);
                AssertRead(drawn, [dark["text"], dark["link"]], [dark["ground"], "#17232c", dark["tint"]]);
            },
            iter: 3_000);
    }

    private static void AssertRead(object drawn, string[] texts, string[] grounds) =>
        Assert.All(texts, text => Assert.All(grounds, ground => Assert.True(Contrast.Between(text, ground) >= Contrast.Text, $"{text} on {ground}: {Contrast.Between(text, ground)}, of {drawn}")));

    private static Dictionary<string, string> Read(string rules) => Token().Matches(rules).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static BrandColour Colour(string hex, string role) => new(role, hex, string.Empty, string.Empty, role, string.Empty);

    private static BrandTypeface Typeface(string family, string role) => new(family, role, [], string.Empty, string.Empty, string.Empty);

    [GeneratedRegex("--([a-z-]+):(#[0-9a-f]{6})")]
    private static partial Regex Token();
}
