using System.Text;
using System.Xml.Linq;
using Varumarke.Intake.Svg;

namespace Varumarke.Tests.Intake.Svg;

public sealed class SvgCleanerTests
{
    public static TheoryData<string> Attacks => [.. SvgAttacks.All];

    public static TheoryData<string> Hopeless => [.. SvgAttacks.Hopeless];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Clean_Attack_IsTakenOutAndTheDrawingStays(string attack)
    {
        bool isWhole = attack.StartsWith("<!DOCTYPE", StringComparison.Ordinal) || attack.StartsWith("<?xml ", StringComparison.Ordinal) || attack.StartsWith("<s:svg", StringComparison.Ordinal);

        SvgCleaning cleaning = SvgCleaners.Clean(isWhole ? attack : SvgCleaners.Drawing(attack));

        Assert.Null(cleaning.Fault);
        Assert.True(cleaning.IsChanged);
        Assert.Empty(HarmlessDrawing.Faults(cleaning.Bytes));
        Assert.Contains("id=\"kvar\"", Encoding.UTF8.GetString(cleaning.Bytes.Span), StringComparison.Ordinal);
        Assert.False(SvgCleaners.Default.Clean(cleaning.Bytes).IsChanged);
    }

    [Theory]
    [MemberData(nameof(Hopeless))]
    public void Clean_NoDrawingOrEntities_IsRefusedWithAReason(string svg) => Assert.NotEmpty(SvgCleaners.Clean(svg).Fault!.English);

    [Theory]
    [InlineData("onload=\"alert(1)\"")]
    [InlineData("onLoad=\"alert(1)\" contentScriptType=\"text/ecmascript\"")]
    [InlineData("xml:base=\"https://e.example/\"")]
    public void Clean_AttackOnTheRoot_IsTakenOut(string attributes)
    {
        SvgCleaning cleaning = SvgCleaners.Clean(SvgCleaners.Drawing(string.Empty, attributes));

        Assert.Empty(HarmlessDrawing.Faults(cleaning.Bytes));
        Assert.NotEmpty(cleaning.Removed);
    }

    [Theory]
    [InlineData("<linearGradient id=\"g\" gradientUnits=\"userSpaceOnUse\"><stop offset=\".5\" stop-color=\"#1f5f3f\"/></linearGradient><rect fill=\"url(#g)\" width=\"9\" height=\"9\"/>")]
    [InlineData("<style>.cls-1{fill:#1f5f3f;stroke-dasharray:1,2;stroke-width:2px}.st0,g > path:not(.x){fill:url(#g)}</style><path class=\"cls-1\" d=\"M0 0h9\"/>")]
    [InlineData("<style>@media (prefers-color-scheme: dark){.a{fill:#fff}}</style><rect class=\"a\" width=\"9\" height=\"9\"/>")]
    [InlineData("<rect style=\"fill:rgb(1, 2, 3);transform:translate(1px, 2px) rotate(3deg);clip-path:url(#c)\" transform=\"matrix (1 0 0 1 2 3)\" width=\"9\" height=\"9\"/>")]
    [InlineData("<defs><symbol id=\"s\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></symbol></defs><use xlink:href=\"#s\" x=\"1\"/><use href=\"#s\"/>")]
    [InlineData("<filter id=\"f\"><feGaussianBlur in=\"SourceGraphic\" stdDeviation=\"2\"/><feColorMatrix type=\"matrix\" values=\"1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 1 0\"/></filter>")]
    [InlineData("<text xml:space=\"preserve\" font-family=\"'Open Sans', sans-serif\">Hagfors &amp; <tspan dx=\"2\">Klarälven</tspan> 😀</text><title>Logotyp (vit)</title>")]
    [InlineData("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>")]
    [InlineData("<g aria-label=\"Hagfors (kommun)\" role=\"img\"><metadata>CC0 1.0, https://creativecommons.org/</metadata></g>")]
    public void Clean_HarmlessDrawing_KeepsItsBytes(string inner)
    {
        SvgCleaning cleaning = SvgCleaners.Clean(SvgCleaners.Drawing(inner));

        Assert.Null(cleaning.Fault);
        Assert.Empty(cleaning.Removed);
        Assert.False(cleaning.IsChanged);
        Assert.Equal(SvgCleaners.Drawing(inner), Encoding.UTF8.GetString(cleaning.Bytes.Span));
    }

    [Fact]
    public void Clean_ChangedDrawing_KeepsNamesTextAndAddresses()
    {
        string cleaned = SvgCleaners.Cleaned(SvgCleaners.Drawing(
            "<!-- x --><linearGradient id=\"g\" gradientTransform=\"rotate(3)\"/><use xlink:href=\"#g\"/><text xml:space=\"preserve\"> å &lt;&amp;&gt; \"' </text>"));

        XElement svg = XDocument.Parse(cleaned, LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal("0 0 100 100", svg.Attribute("viewBox")!.Value);
        Assert.Equal("rotate(3)", svg.Element(XName.Get("linearGradient", svg.Name.NamespaceName))!.Attribute("gradientTransform")!.Value);
        Assert.Equal("#g", svg.Element(XName.Get("use", svg.Name.NamespaceName))!.Attribute(XName.Get("href", "http://www.w3.org/1999/xlink"))!.Value);
        Assert.Equal(" å <&> \"' ", svg.Element(XName.Get("text", svg.Name.NamespaceName))!.Value);
        Assert.DoesNotContain("<!--", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_LinkAroundAShape_LeavesTheShapeInAGroup() =>
        Assert.Contains("<g><circle r=\"4\" /></g>", SvgCleaners.Cleaned(SvgCleaners.Drawing("<a href=\"https://e.example/\"><circle r=\"4\"/></a>")), StringComparison.Ordinal);

    [Fact]
    public void Clean_StyleWithOneBadDeclaration_KeepsTheOthers()
    {
        string cleaned = SvgCleaners.Cleaned(SvgCleaners.Drawing("<style>/* färger */.a{fill:red;behavior:url(x.htc);stroke:blue}@import 'x';.b{opacity:.5}</style>"));

        Assert.Contains(".a{fill:red;stroke:blue;}.b{opacity:.5;}", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_OtherVocabularies_AreLeftBehind()
    {
        string cleaned = SvgCleaners.Cleaned(
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="urn:s" inkscape:version="1.3">
            <sodipodi:namedview id="n"/><metadata><rdf:RDF xmlns:rdf="urn:r">x</rdf:RDF></metadata><g inkscape:label="Lager 1"><path d="M0 0"/></g></svg>
            """);

        Assert.DoesNotContain("inkscape", cleaned, StringComparison.Ordinal);
        Assert.DoesNotContain("namedview", cleaned, StringComparison.Ordinal);
        Assert.Contains("<g><path d=\"M0 0\" /></g>", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_Utf16_BecomesUtf8()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(SvgCleaners.Drawing("<title>Älv</title>"))];

        SvgCleaning cleaning = SvgCleaners.Default.Clean(utf16);

        Assert.True(cleaning.IsChanged);
        Assert.Contains("<title>Älv</title>", Encoding.UTF8.GetString(cleaning.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_DeepDrawing_IsRefused() =>
        Assert.Contains("deeper", SvgCleaners.Clean(SvgCleaners.Drawing(string.Concat(Enumerable.Repeat("<g>", 200)) + string.Concat(Enumerable.Repeat("</g>", 200)))).Fault!.English, StringComparison.Ordinal);

    [Fact]
    public void Clean_UsesOfUses_AreCountedAndRefused()
    {
        var levels = new StringBuilder("<g id=\"a0\"><path d=\"M0 0\"/></g>");
        for (int level = 1; level <= 10; level++)
        {
            levels.Append(System.Globalization.CultureInfo.InvariantCulture, $"<g id=\"a{level}\">{string.Concat(Enumerable.Repeat($"<use href=\"#a{level - 1}\"/>", 10))}</g>");
        }

        Assert.Contains("references", SvgCleaners.Clean(SvgCleaners.Drawing(levels.ToString())).Fault!.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<g id=\"a\"><use href=\"#a\"/></g>")]
    [InlineData("<pattern id=\"p\"><rect fill=\"url(#q)\"/></pattern><pattern id=\"q\"><rect fill=\"url(#p)\"/></pattern>")]
    public void Clean_DrawingThatUsesItself_IsRefused(string inner) => Assert.NotNull(SvgCleaners.Clean(SvgCleaners.Drawing(inner)).Fault);
}
