using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// JPEG (ITU-T T.81, Annex B): a row of segments. Kept are those that a decoder needs: tables, frames, scans, JFIF without its
/// thumbnail, the colour profile and Adobe's note on the colours. All other application segments and comments go, and so does
/// everything behind the end of the picture, where phones put films, larger copies and thumbnails, and others put archives.
/// </summary>
internal sealed class JpegOriginal : IOriginalFormat
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App13 = 0xED;
    private const byte App14 = 0xEE;
    private const byte Comment = 0xFE;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0xFF, StartOfImage, 0xFF]);

    public async ValueTask<OriginalPlan?> PlanAsync(SourceReader source)
    {
        var before = new PartList();
        var after = new PartList();
        int orientation = 1;
        before.Keep(0, 2);
        long at = 2;
        while (at < source.Length)
        {
            ReadOnlyMemory<byte> head = await source.AtAsync(at, 4);
            if (head.Length < 4 && !IsEnd(head.Span))
            {
                // Cut off where a segment should begin: what was kept is all there is.
                return new OriginalPlan(before.Parts, after.Parts) { Orientation = orientation };
            }

            byte marker = head.Span[1];
            if (head.Span[0] != 0xFF || after.IsTooLong || !IsKnown(marker))
            {
                return null;
            }

            if (marker == EndOfImage)
            {
                after.Keep(at, 2);
                break;
            }

            if (marker == 0xFF)
            {
                at++; // a fill byte
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(head.Span[2..]);
            if (length < 2)
            {
                return null;
            }

            ReadOnlyMemory<byte> content = await source.AtAsync(at + 4, length - 2);
            switch (marker)
            {
                case App0 when IsJfif(content.Span):
                    before.Add(JfifWithoutThumbnail(content.Span));
                    break;
                case App1 when content.Span.StartsWith("Exif\0"u8) && orientation == 1:
                    orientation = ExifOrientation.Read(content.Span[Math.Min(6, content.Length)..]);
                    break;
                case var _ when IsKept(marker, content.Span):
                    after.Keep(at, Math.Min(2 + length, source.Length - at));
                    break;
            }

            at += 2 + length;
            if (marker == StartOfScan)
            {
                long end = await EndOfScanAsync(source, at);
                after.Keep(at, end - at);
                at = end;
            }
        }

        return new OriginalPlan(before.Parts, after.Parts) { Orientation = orientation };
    }

    public IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata)
    {
        var parts = new List<Part>(plan.Before);
        if (plan.Orientation != 1)
        {
            parts.Add(Segment(App1, [.. "Exif\0\0"u8, .. ExifOrientation.Write(plan.Orientation)]));
        }

        if (metadata.Xmp is { } xmp)
        {
            parts.Add(Segment(App1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. xmp]));
        }

        if (metadata.Iptc is { } iptc)
        {
            parts.Add(Segment(App13, iptc));
        }

        return [.. parts, .. plan.After];
    }

    // Behind a scan's header the picture's data runs on to the next marker that is neither a restart nor a stuffed FF.
    private static async ValueTask<long> EndOfScanAsync(SourceReader source, long at)
    {
        while (at < source.Length)
        {
            ReadOnlyMemory<byte> window = await source.AtAsync(at, SourceReader.Window);
            int inside = Marker(window.Span);
            if (inside >= 0)
            {
                return at + inside;
            }

            // An FF as the last byte is looked at again with what follows it.
            at += window.Span[^1] == 0xFF && window.Length > 1 ? window.Length - 1 : window.Length;
        }

        return source.Length;
    }

    private static int Marker(ReadOnlySpan<byte> data)
    {
        for (int at = 0; at + 1 < data.Length; at += 2)
        {
            int next = data[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= data.Length)
            {
                return -1;
            }

            at += next;
            if (data[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsEnd(ReadOnlySpan<byte> head) => head.Length >= 2 && head[0] == 0xFF && head[1] == EndOfImage;

    // Tables, frames, scans, application segments, comments and fill bytes. A second start of a picture, a restart outside a
    // scan and the reserved numbers mean that we have lost our way.
    private static bool IsKnown(byte marker) =>
        marker is (>= 0xC0 and <= 0xCF) or (>= EndOfImage and <= 0xEF) or Comment or 0xFF;

    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        App2 => content.StartsWith("ICC_PROFILE\0"u8),
        App14 => content.StartsWith("Adobe"u8),
        >= App0 and <= 0xEF or Comment => false,
        _ => true,
    };

    private static bool IsJfif(ReadOnlySpan<byte> content) => content.Length >= 14 && content.StartsWith("JFIF\0"u8);

    private static byte[] JfifWithoutThumbnail(ReadOnlySpan<byte> content) => [0xFF, App0, 0, 16, .. content[..12], 0, 0];

    private static Part Segment(byte marker, byte[] content)
    {
        byte[] segment = new byte[4 + content.Length];
        segment[0] = 0xFF;
        segment[1] = marker;
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), checked((ushort)(2 + content.Length)));
        content.CopyTo(segment, 4);
        return Part.Of(segment);
    }
}
