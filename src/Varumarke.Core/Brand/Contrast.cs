using System.Globalization;

namespace Varumarke.Core.Brand;

/// <summary>How well two colours are told apart: WCAG 2.2, "contrast ratio" and "relative luminance".</summary>
public static class Contrast
{
    /// <summary>What text must reach (WCAG 2.2, 1.4.3).</summary>
    public const double Text = 4.5;

    /// <summary>What large text and signs must reach (1.4.3 and 1.4.11).</summary>
    public const double LargeText = 3;

    /// <summary>The ratio, 1 to 21, cut (never rounded up) to two digits; null when one is no colour of the form <c>#1a2b3c</c>.</summary>
    public static double? Between(string one, string other)
    {
        if (Luminance(one) is not { } first || Luminance(other) is not { } second)
        {
            return null;
        }

        double ratio = (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
        return Math.Floor(ratio * 100) / 100;
    }

    /// <summary>A colour as three bytes; null when it is not of the form <c>#1a2b3c</c>.</summary>
    public static (byte Red, byte Green, byte Blue)? Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        string digits = hex.Trim().TrimStart('#');
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int colour)
            ? ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour)
            : null;
    }

    private static double? Luminance(string hex) =>
        Parse(hex) is var (red, green, blue) ? (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue)) : null;

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
