using System.Text;
using NetVips;
using Varumarke.Intake.Svg;
using Varumarke.Tests.Seed;

namespace Varumarke.Tests.Intake.Svg;

/// <summary>A cleaned drawing looks as it did.</summary>
public sealed class SvgLooksTests
{
    public static TheoryData<string> Logos =>
        [.. Directory.GetFiles(Path.Combine(SeedFolder.Root, "media-seed", "logos"), "*.svg").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Logos))]
    public void Clean_LogoOfTheSeed_KeepsItsBytes(string name)
    {
        byte[] svg = File.ReadAllBytes(Path.Combine(SeedFolder.Root, "media-seed", "logos", name));

        SvgCleaning cleaning = SvgCleaners.Default.Clean(svg);

        Assert.Null(cleaning.Fault);
        Assert.Empty(cleaning.Removed);
        Assert.Equal(svg, cleaning.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Logos))]
    public void Clean_LogoWithABlindPassenger_LooksAsBefore(string name)
    {
        string svg = File.ReadAllText(Path.Combine(SeedFolder.Root, "media-seed", "logos", name));
        string carrying = svg.Replace("</svg>", "<!-- x --><script>alert(1)</script></svg>", StringComparison.Ordinal);

        AssertSameLook(Encoding.UTF8.GetBytes(svg), Encoding.UTF8.GetBytes(SvgCleaners.Cleaned(carrying)));
    }

    [Fact]
    public void Clean_DrawingAsDrawingProgramsWriteIt_LooksAsBefore()
    {
        byte[] svg = Encoding.UTF8.GetBytes(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- Generator: Drawing Program 27.0 -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg version="1.1" id="Lager_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
              xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 120 80" style="enable-background:new 0 0 120 80;" xml:space="preserve">
            <style type="text/css"><![CDATA[
              .st0{fill:#1F5F3F;}
              .st1{clip-path:url(#K_2_);fill:none;stroke:#8ECAE6;stroke-width:4;stroke-dasharray:6,3;}
              .st2{fill:url(#G_1_);opacity:0.8}
              text{font-family:'Arial',sans-serif;font-size:12px}
            ]]></style>
            <defs><rect id="K_1_" width="100" height="60"/><clipPath id="K_2_"><use xlink:href="#K_1_" style="overflow:visible;"/></clipPath></defs>
            <linearGradient id="G_1_" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="120" y2="0"><stop offset="0" style="stop-color:#FFFFFF"/><stop offset="1" style="stop-color:#14212B"/></linearGradient>
            <g inkscape:label="Lager"><a xlink:href="https://example.org/"><rect class="st0" width="60" height="80"/></a><path class="st1" d="M0 40h120"/>
            <circle class="st2" cx="80" cy="40" r="30" transform="rotate(10 80 40)"/><text x="4" y="70" fill="white">Älven</text></g>
            </svg>
            """);

        SvgCleaning cleaning = SvgCleaners.Default.Clean(svg);

        Assert.True(cleaning.IsChanged);
        Assert.Empty(HarmlessDrawing.Faults(cleaning.Bytes));
        AssertSameLook(svg, cleaning.Bytes.ToArray());
    }

    private static void AssertSameLook(byte[] expected, byte[] actual)
    {
        using Image before = Image.NewFromBuffer(expected, "[dpi=144]");
        using Image after = Image.NewFromBuffer(actual, "[dpi=144]");
        Assert.Equal((before.Width, before.Height), (after.Width, after.Height));
        using Image difference = (before - after).Abs();
        Assert.Equal(0, difference.Max());
        Assert.True(before.Avg() > 1, "Nothing is drawn at all, so that the comparison says nothing.");
    }
}
