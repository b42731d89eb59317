using System.Globalization;

namespace Varumarke.Intake.Describing.Sources;

/// <summary>Dates as EXIF, XMP and IPTC write them, as the clock of the camera showed them: a zone behind them is left out.</summary>
internal static class DescriptionDate
{
    // Niépce's first photograph; cameras whose clock was never set say less.
    private const int FirstYear = 1826;

    private static readonly string[] Formats =
    [
        "yyyy:MM:dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyyMMdd'T'HHmmss",
        "yyyy:MM:dd", "yyyy-MM-dd", "yyyyMMdd",
    ];

    private static readonly int[] Lengths = [19, 16, 15, 10, 8];

    public static DateTime? Read(string? text)
    {
        string clock = (text ?? string.Empty).Trim('\0', ' ');
        foreach (int length in Lengths)
        {
            if (clock.Length >= length
                && DateTime.TryParseExact(clock[..length], Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
            {
                return date.Year >= FirstYear ? date : null;
            }
        }

        return null;
    }
}
