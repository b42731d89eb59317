using System.Globalization;

namespace Varumarke.Renditions.Requests;

/// <summary>Reads numbers as addresses write them: in digits and with a point, whatever the server's language.</summary>
internal static class NumberReader
{
    // An image cropper in a browser reckons in binary fractions and may end a hair outside.
    private const double Hair = 0.001;

    public static bool TryWhole(string? text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    /// <summary>So many fractions, 0 to 1, with commas between them.</summary>
    public static bool TryFractions(string? text, int count, out double[] fractions)
    {
        fractions = [];
        string[] parts = text?.Split(',') ?? [];
        if (parts.Length != count)
        {
            return false;
        }

        double[] read = new double[count];
        for (int at = 0; at < count; at++)
        {
            if (!double.TryParse(parts[at], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value is >= -Hair and <= 1 + Hair))
            {
                return false;
            }

            read[at] = Math.Clamp(value, 0, 1);
        }

        fractions = read;
        return true;
    }
}
