namespace Varumarke.Renditions.Drawings;

/// <summary>
/// Whether a drawing can be drawn in no time whatever it draws. librsvg draws in one call that nothing ends, and a few hundred
/// bytes can keep it busy for a minute: a filter over filters, a path that crosses itself ten thousand times. What is short and
/// plain cannot. Everything else is drawn by a process of its own (<see cref="DrawingProcess"/>), which costs some 100 ms more.
/// </summary>
internal static class DrawingWork
{
    // A path of that length that crosses itself wherever it can takes some seconds.
    private const int MostBytes = 8 * 1024;

    // Each element over the whole picture, at 20 to 30 ns a pixel.
    private const long MostPixels = 100_000_000;

    // What is drawn more than once or looked at pixel by pixel; and letters that may hide such a word, or are drawn themselves.
    private static readonly byte[][] Heavy =
    [
        .. new[] { "filter", "mask", "pattern", "marker", "use", "image", "text", "tspan", "blend", "dash", "opacity", "symbol", "import", "&", "\\", "\0" }
            .Select(System.Text.Encoding.ASCII.GetBytes),
    ];

    /// <summary>It is short, and holds nothing that multiplies.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="width">How wide it is drawn.</param>
    /// <param name="height">How high it is drawn.</param>
    public static bool IsSmall(ReadOnlySpan<byte> svg, double width, double height)
    {
        if (svg.Length > MostBytes || svg.Count((byte)'<') * width * height > MostPixels)
        {
            return false;
        }

        foreach (byte[] word in Heavy)
        {
            if (svg.IndexOf(word) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
