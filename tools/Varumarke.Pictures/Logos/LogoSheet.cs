using System.Globalization;
using NetVips;

namespace Varumarke.Pictures.Logos;

/// <summary>
/// An invented mark: a spruce above a bend of the river, in a round. It is not the municipality's coat of arms and not its
/// logotype. Written as SVG and, for those who need pixels, as PNG.
/// </summary>
internal static class LogoSheet
{
    private const string Green = "#1f5f3f";
    private const string Blue = "#0b4f6c";
    private const string Ink = "#14212b";
    private const string White = "#ffffff";
    private const string Spruce = "M150 58L188 124H172L208 188H188L230 258H162V284H138V258H70L112 188H92L128 124H112Z";
    private const string River = "M250 172C312 180 340 206 304 234C262 266 158 282 150 324C144 358 188 384 224 420H380C304 380 240 352 254 320C270 286 372 270 378 224C382 192 320 172 250 172Z";

    public static IReadOnlyList<(string Name, string Shows, string Svg)> Marks { get; } =
    [
        ("logotyp-liggande", "Logotyp, liggande: märket till vänster om namnet.", Lying(Colour(), Ink, Blue)),
        ("logotyp-staende", "Logotyp, stående: märket ovanför namnet.", Standing()),
        ("logotyp-negativ", "Logotyp i vitt på genomskinlig botten, för mörka ytor och bilder.", Lying(Negative(), White, White)),
        ("symbol", "Märket ensamt: en gran och en älvkrök.", Svg(400, 400, "Symbol", Colour())),
    ];

    public static void Write(string folder)
    {
        foreach (var (name, _, svg) in Marks)
        {
            File.WriteAllText(Path.Combine(folder, name + ".svg"), svg);
            using var image = Raster(svg, 2400);
            image.Pngsave(Path.Combine(folder, name + ".png"), compression: 9, palette: false);
        }
    }

    public static Image Raster(string svg, int width)
    {
        var buffer = System.Text.Encoding.UTF8.GetBytes(svg);
        using var natural = Image.SvgloadBuffer(buffer);
        return Image.SvgloadBuffer(buffer, scale: width / (double)natural.Width);
    }

    private static string Colour() =>
        $"""<circle cx="200" cy="200" r="196" fill="{Green}"/><clipPath id="marke-rund"><circle cx="200" cy="200" r="196"/></clipPath><g clip-path="url(#marke-rund)"><path fill="#8ecae6" d="{River}"/><path fill="{White}" stroke="{Green}" stroke-width="14" stroke-linejoin="round" paint-order="stroke" d="{Spruce}"/></g>""";

    // The motif is cut out of a white round, so that what lies behind shows through.
    private static string Negative() =>
        $"""<mask id="marke-utskuret"><rect width="400" height="400" fill="#fff"/><path fill="#000" d="{River}"/><path fill="#000" stroke="#fff" stroke-width="14" stroke-linejoin="round" d="{Spruce}"/><path fill="#000" d="{Spruce}"/></mask><circle cx="200" cy="200" r="196" fill="{White}" mask="url(#marke-utskuret)"/>""";

    private static string Lying(string symbol, string name, string second)
    {
        var (big, width) = Lettering.Set("Hagfors");
        var (small, _) = Lettering.Set("kommun", 40);
        return Svg(520 + width + 24, 400, "Hagfors kommun", symbol + Word(big, 480, 202, 1, name, 19) + Word(small, 482, 352, 0.56, second, 21));
    }

    private static string Standing()
    {
        var (big, width) = Lettering.Set("Hagfors");
        var (small, second) = Lettering.Set("kommun", 40);
        var total = width + 60;
        var middle = total / 2.0;
        var symbol = string.Create(CultureInfo.InvariantCulture, $"<g transform=\"translate({middle - 250} 0) scale(1.25)\">{Colour()}</g>");
        return Svg(total, 900, "Hagfors kommun", symbol + Word(big, middle - width / 2.0, 706, 1, Ink, 19) + Word(small, middle - second * 0.28, 866, 0.56, Blue, 21));
    }

    private static string Word(string markup, double x, double y, double scale, string colour, int stroke) => string.Create(CultureInfo.InvariantCulture,
        $"""<g transform="translate({x} {y}) scale({scale})" fill="none" stroke="{colour}" stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round">{markup}</g>""");

    private static string Svg(int width, int height, string title, string body) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
          <title>{title}</title>
          <metadata>Varumärke-projektet, CC0 1.0, {Studio.LicenceAddress}</metadata>
          {body.Replace("><", ">\n  <", StringComparison.Ordinal)}
        </svg>

        """;
}
