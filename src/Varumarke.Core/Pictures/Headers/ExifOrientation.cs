using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>The orientation in a block of EXIF (EXIF 2.32, tag 0x0112), which is a little TIFF file.</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>1 to 8; 1 when it says none.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        // JPEG puts a name in front, and some writers of other formats do so too.
        if (tiff.StartsWith("Exif\0\0"u8))
        {
            tiff = tiff[6..];
        }

        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return 1;
        }

        bool little = tiff[0] == (byte)'I';
        long directory = UInt32(tiff[4..], little);
        if (directory + 2 > tiff.Length)
        {
            return 1;
        }

        int entries = UInt16(tiff[(int)directory..], little);
        for (int i = 0; i < entries; i++)
        {
            int at = (int)directory + 2 + (12 * i);
            if (at + 12 > tiff.Length)
            {
                return 1;
            }

            if (UInt16(tiff[at..], little) == OrientationTag)
            {
                return UInt16(tiff[(at + 8)..], little) is var orientation and >= 1 and <= 8 ? orientation : 1;
            }
        }

        return 1;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
