using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>
/// JPEG: a row of segments, of which a start-of-frame tells the size (ITU-T T.81, B.2.2) and an EXIF segment may tell that
/// the picture lies on its side.
/// </summary>
internal static class JpegHeader
{
    private const byte App1 = 0xE1;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static FileInspection? Read(HeaderReader reader)
    {
        if (!reader.Look(0, 3).SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        var picture = new FileInspection("image/jpeg") { Format = PictureFormat.Jpeg };
        long at = 2;
        while (reader.TryLook(at, 4, out ReadOnlySpan<byte> head))
        {
            byte marker = head[1];
            if (head[0] != 0xFF || marker == EndOfImage)
            {
                return picture with { Fault = FileFault.SegmentsBroken };
            }

            // Fill bytes, and markers that stand alone.
            if (marker == 0xFF || marker is >= 0xD0 and <= 0xD8 or 0x01)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
            if (marker == StartOfScan || length < 2)
            {
                break;
            }

            // The orientation stands near the beginning of its segment.
            ReadOnlySpan<byte> segment = reader.Look(at + 4, Math.Min(length - 2, 8 * 1024));
            picture = marker == App1 && segment.StartsWith("Exif\0\0"u8) ? picture with { Orientation = ExifOrientation.Read(segment) }
                : IsStartOfFrame(marker) ? Frame(picture, marker, segment)
                : picture;
            at += 2 + length;
        }

        return picture;
    }

    // C4, C8 and CC lie in the range and are tables.
    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static FileInspection Frame(FileInspection picture, byte marker, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6 || segment.Length < 6 + (3 * segment[5]))
        {
            return picture with { Fault = FileFault.FrameHeaderBroken };
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        int components = segment[5];
        return picture with
        {
            Width = width,
            Height = height,
            BitsPerSample = segment[0],
            IsCmyk = components == 4,
            DecodingMemory = IsProgressive(marker) ? Coefficients((long)width * height, segment.Slice(6, 3 * components)) : 0,
        };
    }

    private static bool IsProgressive(byte marker) => marker is 0xC2 or 0xC6 or 0xCA or 0xCE;

    // A progressive picture is refined scan by scan, so all its coefficients (two bytes each) are held until the last one.
    private static long Coefficients(long pixels, ReadOnlySpan<byte> components)
    {
        int most = 1;
        int sum = 0;
        for (int i = 0; i < components.Length; i += 3)
        {
            int blocks = Math.Max(1, components[i + 1] >> 4) * Math.Max(1, components[i + 1] & 0x0F);
            most = Math.Max(most, blocks);
            sum += blocks;
        }

        return pixels * 2 * sum / most;
    }
}
