using System.Globalization;

namespace Varumarke.Portal.Library;

/// <summary>How large a file is, for people.</summary>
public static class PictureSize
{
    private const double Kilobyte = 1000;

    /// <summary>Such as <c>1,4 MB</c> or <c>320 kB</c>.</summary>
    public static string Weight(long bytes, CultureInfo culture) => bytes switch
    {
        < 1_000_000 => string.Create(culture, $"{Math.Max(1, Math.Round(bytes / Kilobyte)):N0} kB"),
        _ => string.Create(culture, $"{bytes / (Kilobyte * Kilobyte):N1} MB"),
    };
}
