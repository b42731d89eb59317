using System.Globalization;
using Varumarke.Core.Brand;

namespace Varumarke.Portal.Frame;

/// <summary>
/// The colours and typefaces of the pages out of the brand platform, as the custom properties that <c>portal.css</c> is written with.
/// What would leave any text with less than 4.5 to 1 against what lies behind it is not taken: those stay as the style has them.
/// </summary>
internal static class BrandTokens
{
    private const double Edge = 3;
    private const double Clear = 7;

    // As the style has them.
    private const string Brand = "#0b4f6c", Deep = "#07364a", DarkDeep = "#06222f", Sun = "#f2a541", Tint = "#e6eff3", Ground = "#f7f9fa", Text = "#14212b", Link = "#0b4f6c", DarkLink = "#8fd0ec", DarkEdge = "#3d86a6";
    private const string Serif = "\"Source Serif 4\",Georgia,\"Times New Roman\",serif", Sans = "\"Source Sans 3\",system-ui,-apple-system,\"Segoe UI\",Arial,sans-serif";
    private static readonly string[] OnDeep = ["#ffffff", "#e8f1f5", "#bcd3de"], Soft = ["#47596a"], Signs = ["#1f5f3f", "#8c2f1b"], SignGrounds = ["#e5f1ea", "#f9e9e5"], DarkGrounds = ["#0f181f", "#17232c", "#1c2f3b"];

    /// <summary>The rules that say otherwise than the style; nothing where the platform says the same, or nothing.</summary>
    public static string Of(IReadOnlyList<BrandColour> colours, IReadOnlyList<BrandTypeface> typefaces)
    {
        string primary = First(colours, "primary", Brand), ground = First(colours, "background", Ground), text = First(colours, "text", Text), sun = First(colours, "accent", Sun);
        primary = Holds(["#ffffff"], [primary]) ? primary : Brand;
        string tint = primary == Brand ? Tint : Mix(primary, "#ffffff", 0.9);
        text = Holds([text], [Ground, "#ffffff", Tint, tint, .. SignGrounds]) ? text : Text;
        tint = Holds([text, .. Soft], [tint]) ? tint : Tint;
        ground = Holds([text, .. Soft, .. Signs], [ground]) ? ground : Ground;
        string link = Holds([primary], [ground, "#ffffff", tint]) ? primary : Link;
        if (!Holds([link], [ground, tint]))
        {
            (link, ground, tint) = (Link, Ground, Tint);
        }

        string deep = primary == Brand ? Deep : Darkened(primary, 0.32, OnDeep), darkDeep = primary == Brand ? DarkDeep : Darkened(primary, 0.55, OnDeep);
        string darkLink = primary == Brand ? DarkLink : Lightened(primary, DarkGrounds, Clear), darkEdge = primary == Brand ? DarkEdge : Lightened(primary, DarkGrounds, Edge);
        string serif = Family(typefaces, "headings", Serif), sans = Family(typefaces, "body", Sans);
        (string, string, string, string, string, string, string, string) now = (primary, sun, tint, ground, text, link, serif, sans);
        return now == (Brand, Sun, Tint, Ground, Text, Link, Serif, Sans) ? string.Empty
            : $":root{{--brand:{primary};--brand-deep:{deep};--sun:{sun};--ground:{ground};--text:{text};--link:{link};--tint:{tint};--serif:{serif};--sans:{sans}}}"
            + $"@media (prefers-color-scheme:dark){{:root{{--brand-deep:{darkDeep};--ground:{DarkGrounds[0]};--text:#eaf1f4;--link:{darkLink};--tint:{DarkGrounds[2]};--edge:{darkEdge}}}}}";
    }

    private static string First(IReadOnlyList<BrandColour> colours, string role, string otherwise) =>
        colours.FirstOrDefault(colour => colour.Role == role && Contrast.Parse(colour.Hex) is not null) is { } found && Contrast.Parse(found.Hex) is var (red, green, blue)
            ? $"#{red:x2}{green:x2}{blue:x2}"
            : otherwise;

    private static bool Holds(IEnumerable<string> texts, string[] grounds) => texts.All(text => grounds.All(ground => Contrast.Between(text, ground) >= Contrast.Text));

    private static string Darkened(string colour, double share, string[] texts)
    {
        for (double part = share; part < 1; part += 0.05)
        {
            string darker = Mix(colour, "#000000", part);
            if (Holds(texts, [darker]))
            {
                return darker;
            }
        }

        return "#000000";
    }

    private static string Lightened(string colour, string[] grounds, double ratio)
    {
        for (double part = 0; part < 1; part += 0.05)
        {
            string lighter = Mix(colour, "#ffffff", part);
            if (grounds.All(ground => Contrast.Between(lighter, ground) >= ratio))
            {
                return lighter;
            }
        }

        return "#ffffff";
    }

    private static string Mix(string one, string other, double share)
    {
        (byte red, byte green, byte blue) = Contrast.Parse(one)!.Value;
        (byte otherRed, byte otherGreen, byte otherBlue) = Contrast.Parse(other)!.Value;
        return $"#{Between(red, otherRed):x2}{Between(green, otherGreen):x2}{Between(blue, otherBlue):x2}";

        int Between(byte from, byte to) => (int)Math.Round(from + ((to - from) * share));
    }

    // A name of letters, figures and blanks, and nothing that would end a rule. What the visitor's machine does not have falls back.
    private static string Family(IReadOnlyList<BrandTypeface> typefaces, string role, string otherwise)
    {
        string? family = typefaces.FirstOrDefault(typeface => typeface.Role == role)?.Family.Trim();
        if (string.IsNullOrEmpty(family) || family.Length > 60 || otherwise.StartsWith($"\"{family}\"", StringComparison.Ordinal) || !family.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-'))
        {
            return otherwise;
        }

        return string.Create(CultureInfo.InvariantCulture, $"\"{family}\",{otherwise}");
    }
}
