using Varumarke.Core.Brand;

namespace Varumarke.Core.Drafts;

/// <summary>
/// How different two colours look: CIEDE2000, after Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula" (2005). About 1 is
/// the least that is seen side by side; from about 5 on nobody takes the one for the other.
/// </summary>
public static class ColourDistance
{
    private const double Power7 = 6103515625; // 25 to the power of 7
    private const double Round = 360;

    /// <summary>The difference; null when one is no colour of the form <c>#1a2b3c</c>.</summary>
    public static double? Between(string one, string other) =>
        Contrast.Parse(one) is { } first && Contrast.Parse(other) is { } second ? Between(LabOf(first), LabOf(second)) : null;

    private static double Between((double L, double A, double B) one, (double L, double A, double B) two)
    {
        double middleChroma = Math.Pow((Length(one.A, one.B) + Length(two.A, two.B)) / 2, 7);
        double stretch = 1 + (0.5 * (1 - Math.Sqrt(middleChroma / (middleChroma + Power7))));
        double a1 = one.A * stretch, a2 = two.A * stretch, c1 = Length(a1, one.B), c2 = Length(a2, two.B), h1 = Hue(a1, one.B), h2 = Hue(a2, two.B);
        double turn = c1 * c2 == 0 ? 0 : Math.Abs(h2 - h1) <= Round / 2 ? h2 - h1 : h2 > h1 ? h2 - h1 - Round : h2 - h1 + Round;
        double light = two.L - one.L, chroma = c2 - c1, hue = 2 * Math.Sqrt(c1 * c2) * Math.Sin(Radians(turn) / 2);
        double middleLight = (one.L + two.L) / 2, middle = (c1 + c2) / 2;
        double middleHue = c1 * c2 == 0 ? h1 + h2 : Math.Abs(h1 - h2) <= Round / 2 ? (h1 + h2) / 2 : h1 + h2 < Round ? (h1 + h2 + Round) / 2 : (h1 + h2 - Round) / 2;
        double t = 1 - (0.17 * Math.Cos(Radians(middleHue - 30))) + (0.24 * Math.Cos(Radians(2 * middleHue))) + (0.32 * Math.Cos(Radians((3 * middleHue) + 6))) - (0.2 * Math.Cos(Radians((4 * middleHue) - 63)));
        double fifty = (middleLight - 50) * (middleLight - 50), seventh = Math.Pow(middle, 7);
        double weightLight = 1 + (0.015 * fifty / Math.Sqrt(20 + fifty)), weightChroma = 1 + (0.045 * middle), weightHue = 1 + (0.015 * middle * t);
        double bend = -Math.Sin(Radians(60 * Math.Exp(-Math.Pow((middleHue - 275) / 25, 2)))) * 2 * Math.Sqrt(seventh / (seventh + Power7));
        double l = light / weightLight, c = chroma / weightChroma, h = hue / weightHue;
        return Math.Sqrt(Math.Max(0, (l * l) + (c * c) + (h * h) + (bend * c * h)));
    }

    // By way of linear light and CIE XYZ under D65.
    private static (double L, double A, double B) LabOf((byte Red, byte Green, byte Blue) colour)
    {
        double red = Linear(colour.Red), green = Linear(colour.Green), blue = Linear(colour.Blue);
        double x = Cube(((0.4124564 * red) + (0.3575761 * green) + (0.1804375 * blue)) / 0.95047);
        double y = Cube((0.2126729 * red) + (0.7151522 * green) + (0.072175 * blue));
        double z = Cube(((0.0193339 * red) + (0.119192 * green) + (0.9503041 * blue)) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Cube(double value) => value > 216d / 24389 ? Math.Cbrt(value) : ((24389d / 27 * value) + 16) / 116;

    private static double Linear(byte channel)
    {
        double value = channel / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static double Hue(double a, double b) => a == 0 && b == 0 ? 0 : (Math.Atan2(b, a) * 180 / Math.PI + Round) % Round;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
