using System.Buffers.Binary;
using System.Drawing;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// JPEG: a row of segments, of which a start-of-frame tells the size (ITU-T T.81, B.2.2) and an EXIF segment before it may
/// tell that the picture lies on its side (EXIF 2.32, tag 0x0112).
/// </summary>
internal static class JpegHeader
{
    private const byte App1 = 0xE1;
    private const byte StartOfScan = 0xDA;
    private const ushort OrientationTag = 0x0112;

    public static Size? Read(byte[] header)
    {
        ReadOnlySpan<byte> bytes = header;
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return null;
        }

        bool onItsSide = false;
        int at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
            {
                return null;
            }

            byte marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker == StartOfScan || length < 2)
            {
                return null;
            }

            ReadOnlySpan<byte> segment = bytes[(at + 4)..Math.Min(bytes.Length, at + 2 + length)];
            if (marker == App1)
            {
                onItsSide |= LiesOnItsSide(segment);
            }
            else if (IsStartOfFrame(marker) && segment.Length >= 5)
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
                return onItsSide ? new Size(height, width) : new Size(width, height);
            }

            at += 2 + length;
        }

        return null;
    }

    // C4, C8 and CC lie in the range and are tables.
    private static bool IsStartOfFrame(byte marker) =>
        marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool LiesOnItsSide(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> tiff = segment[6..];
        bool little = tiff[0] == (byte)'I';
        long directory = UInt32(tiff[4..], little);
        if (directory + 2 > tiff.Length)
        {
            return false;
        }

        int entries = UInt16(tiff[(int)directory..], little);
        for (int i = 0; i < entries; i++)
        {
            int at = (int)directory + 2 + (12 * i);
            if (at + 12 > tiff.Length)
            {
                return false;
            }

            // 5 to 8 are the quarter turns, mirrored or not.
            if (UInt16(tiff[at..], little) == OrientationTag)
            {
                return UInt16(tiff[(at + 8)..], little) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
