namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// GIF (GIF89a): blocks, each a row of sub-blocks. Kept are pictures, how they are shown one after the other, and the colour
/// profile; comments, plain text and what other programs keep for themselves go, and so does what stands behind the trailer.
/// </summary>
internal sealed class GifOriginal : IOriginalFormat
{
    private const int HeaderLength = 13;
    private const byte Extension = 0x21;
    private const byte Picture = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const byte Application = 0xFF;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8);

    public async ValueTask<OriginalPlan?> PlanAsync(SourceReader source)
    {
        ReadOnlyMemory<byte> header = await source.AtAsync(0, HeaderLength);
        if (header.Length < HeaderLength)
        {
            return null;
        }

        var before = new PartList();
        var after = new PartList();
        long at = HeaderLength + ColourTable(header.Span[10]);
        before.Add([.. "GIF89a"u8]); // the older version knows no extensions
        before.Keep(6, Math.Min(at, source.Length) - 6);
        while (at < source.Length && !after.IsTooLong)
        {
            ReadOnlyMemory<byte> head = await source.AtAsync(at, 14);
            switch (head.Span[0])
            {
                case Trailer:
                    after.Keep(at, 1);
                    return new OriginalPlan(before.Parts, after.Parts);
                case Picture when head.Length >= 11:
                    long picture = await EndOfBlocksAsync(source, at + 11 + ColourTable(head.Span[9]));
                    after.Keep(at, picture - at);
                    at = picture;
                    break;
                case Extension when head.Length >= 3:
                    long extension = await EndOfBlocksAsync(source, at + 2);
                    if (IsKept(head.Span))
                    {
                        after.Keep(at, extension - at);
                    }

                    at = extension;
                    break;
                case 0:
                    at++; // some programs write one terminator too many
                    break;
                default:
                    return null;
            }
        }

        return after.IsTooLong ? null : new OriginalPlan(before.Parts, after.Parts);
    }

    public IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata) =>
        metadata.Xmp is { } xmp ? [.. plan.Before, Part.Of(Xmp(xmp)), .. plan.After] : [.. plan.Before, .. plan.After];

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static async ValueTask<long> EndOfBlocksAsync(SourceReader source, long at)
    {
        while (at < source.Length)
        {
            byte length = (await source.AtAsync(at, 1)).Span[0];
            at += 1 + length;
            if (length == 0)
            {
                return at;
            }
        }

        return source.Length;
    }

    private static bool IsKept(ReadOnlySpan<byte> head) => head[1] switch
    {
        GraphicControl => true,
        Application => head.Length == 14
            && (head[3..].StartsWith("NETSCAPE2.0"u8) || head[3..].StartsWith("ANIMEXTS1.0"u8) || head[3..].StartsWith("ICCRGBG1012"u8)),
        _ => false,
    };

    // The packet is not cut into sub-blocks. A reader that takes its bytes for their lengths lands somewhere in the row of
    // falling numbers behind it, and that leads it to the end (XMP Specification Part 3, 1.1.2).
    private static byte[] Xmp(byte[] packet) =>
    [
        Extension, Application, 11, .. "XMP DataXMP"u8,
        .. packet,
        1, .. Enumerable.Range(0, 256).Select(step => (byte)(255 - step)), 0,
    ];
}
