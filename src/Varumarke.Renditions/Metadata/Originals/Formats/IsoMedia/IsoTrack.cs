namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>A row of pictures in a film (ISO/IEC 14496-12, 8.3), of which we move the pictures.</summary>
/// <param name="Node">Its box.</param>
/// <param name="Chunks">Where its pictures lie, some at a time.</param>
internal sealed record IsoTrack(IsoNode Node, IReadOnlyList<IsoRange> Chunks)
{
    private const int MostChunks = 20_000;
    private const int MostSamples = 200_000;

    /// <summary>Whether the box is a row of pictures or what belongs to one, and no row of thumbnails.</summary>
    public static bool IsOfPictures(IsoNode node) =>
        node.Find("mdia", "hdlr") is { Content.Length: >= 12 } handler
        && IsoBox.Name(handler.Content.Span[8..]) is "pict" or "auxv"
        && node.Find("tref", "thmb") is null;

    /// <summary>Reads the tables; null when they cannot be followed.</summary>
    public static IsoTrack? Read(IsoNode node, long fileLength)
    {
        IsoNode? narrow = node.Find("mdia", "minf", "stbl", "stco");
        IsoNode? places = narrow ?? node.Find("mdia", "minf", "stbl", "co64");
        ulong[]? offsets = Table(places, narrow is null ? 8 : 4, 1, MostChunks);
        ulong[]? runs = Table(node.Find("mdia", "minf", "stbl", "stsc"), 4, 3, MostChunks);
        bool hasOneHandler = node.Find("mdia")?.Inside.Count(box => box.Type == "hdlr") == 1;
        if (!hasOneHandler || offsets is null || runs is null || IsoSampleSizes.Read(node.Find("mdia", "minf", "stbl", "stsz"), MostSamples) is not { } sizes)
        {
            return null;
        }

        var chunks = new List<IsoRange>();
        int run = 0;
        for (int chunk = 0; chunk < offsets.Length; chunk++)
        {
            // A run says from which chunk on, counted from 1, how many samples a chunk has.
            while (run + 3 < runs.Length && runs[run + 3] <= (ulong)chunk + 1)
            {
                run += 3;
            }

            if (runs.Length == 0 || runs[run] > (ulong)chunk + 1 || sizes.Take(runs[run + 1]) is not { } length
                || IsoRange.Within(new IsoRange(0, fileLength), offsets[chunk], length) is not { } range)
            {
                return null;
            }

            chunks.Add(range);
        }

        return new IsoTrack(node, chunks);
    }

    // Version and flags, how many rows, and the rows.
    private static ulong[]? Table(IsoNode? node, int bytes, int columns, int mostRows)
    {
        if (node is null || node.Content.Length < 8)
        {
            return null;
        }

        var fields = new IsoFields(node.Content.Span[4..]);
        ulong rows = fields.Number(4);
        if (rows > (ulong)mostRows || (long)rows * columns * bytes > fields.Rest.Length)
        {
            return null;
        }

        ulong[] values = new ulong[(int)rows * columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = fields.Number(bytes);
        }

        return values;
    }
}
