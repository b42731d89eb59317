namespace Varumarke.Renditions.Measuring;

/// <summary>
/// Finds what stands on a plain ground: a picture is cut along the rows and columns that have one colour from end to end, and what is
/// left is cut again, until nothing falls apart any more (Nagy and Seth 1984, "Hierarchical representation of optically scanned documents").
/// </summary>
internal static class PlainFrames
{
    private const int Deepest = 6;
    private const int Most = 12;

    // Of 255. What a JPEG makes of a plain ground.
    private const int Noise = 14;

    /// <summary>The parts, the largest first: neither the whole, nor what is smaller than a picture would be.</summary>
    /// <param name="grey">The picture's brightness, row by row.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="least">The shortest side of a part.</param>
    public static IReadOnlyList<Part> In(ReadOnlyMemory<byte> grey, int width, int height, int least)
    {
        var whole = new Part(0, 0, width, height);
        var parts = new List<Part>();
        Cut(grey.Span, width, whole, 0, isStill: false, least, parts);
        return [.. parts.Where(part => part != whole).OrderByDescending(part => part.Width * part.Height).Take(Most)];
    }

    private static void Cut(ReadOnlySpan<byte> grey, int stride, Part part, int depth, bool isStill, int least, List<Part> parts)
    {
        if (part.Width < least || part.Height < least)
        {
            return;
        }

        bool byRows = depth % 2 == 0;
        List<(int From, int Length)> runs = Runs(grey, stride, part, byRows);
        bool isWhole = runs is [var only] && only.Length == (byRows ? part.Height : part.Width);
        if (depth >= Deepest || (isWhole && isStill))
        {
            parts.Add(part);
            return;
        }

        foreach ((int from, int length) in runs)
        {
            Cut(grey, stride, byRows ? part with { Top = part.Top + from, Height = length } : part with { Left = part.Left + from, Width = length }, depth + 1, isWhole, least, parts);
        }
    }

    // Of rows or columns in which something is to be seen.
    private static List<(int From, int Length)> Runs(ReadOnlySpan<byte> grey, int stride, Part part, bool byRows)
    {
        var runs = new List<(int, int)>();
        int lines = byRows ? part.Height : part.Width, from = -1;
        for (int line = 0; line <= lines; line++)
        {
            bool isPlain = line == lines || IsPlain(grey, stride, part, byRows, line);
            if (isPlain && from >= 0)
            {
                runs.Add((from, line - from));
                from = -1;
            }
            else if (!isPlain && from < 0)
            {
                from = line;
            }
        }

        return runs;
    }

    private static bool IsPlain(ReadOnlySpan<byte> grey, int stride, Part part, bool byRows, int line)
    {
        int least = byte.MaxValue, most = 0, points = byRows ? part.Width : part.Height;
        for (int point = 0; point < points; point++)
        {
            int at = byRows ? ((part.Top + line) * stride) + part.Left + point : ((part.Top + point) * stride) + part.Left + line;
            least = Math.Min(least, grey[at]);
            most = Math.Max(most, grey[at]);
            if (most - least > Noise)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A part of a picture.</summary>
    public readonly record struct Part(int Left, int Top, int Width, int Height);
}
