using System.Globalization;

namespace Varumarke.Core.Search;

/// <summary>The colours that pictures are sorted by, as people tell them apart at a glance.</summary>
public static class PaletteColour
{
    private const double Dark = 0.14;
    private const double Light = 0.88;
    private const double Pale = 0.14;
    private const double Brownish = 0.48;

    // By hue in degrees, each up to where the next begins.
    private static readonly (double Until, string Name)[] Hues =
        [(14, "red"), (42, "orange"), (70, "yellow"), (165, "green"), (255, "blue"), (290, "purple"), (345, "pink"), (360, "red")];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["red", "orange", "brown", "yellow", "green", "blue", "purple", "pink", "black", "grey", "white"];

    /// <summary>The colour that a value (<c>#0b4f6c</c>, with or without its sign) is one of; null for what is none.</summary>
    public static string? Of(string? hex)
    {
        string digits = (hex ?? string.Empty).TrimStart('#');
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int value))
        {
            return null;
        }

        double red = (value >> 16) / 255d, green = ((value >> 8) & 255) / 255d, blue = (value & 255) / 255d;
        double most = Math.Max(red, Math.Max(green, blue)), least = Math.Min(red, Math.Min(green, blue)), range = most - least, lightness = (most + least) / 2;
        double saturation = range == 0 ? 0 : range / (1 - Math.Abs((2 * lightness) - 1));
        if (lightness < Dark || lightness > Light || saturation < Pale)
        {
            return lightness < Dark ? "black" : lightness > Light ? "white" : "grey";
        }

        double hue = 60 * (most == red ? ((green - blue) / range + 6) % 6 : most == green ? ((blue - red) / range) + 2 : ((red - green) / range) + 4);
        string name = Hues.First(each => hue <= each.Until).Name;
        return name is "orange" && lightness < Brownish ? "brown" : name;
    }
}
