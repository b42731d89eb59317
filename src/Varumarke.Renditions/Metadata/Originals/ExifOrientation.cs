using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>The one tag of EXIF that is kept: how the picture is to be turned (EXIF 2.32, tag 0x0112).</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const int EntryLength = 12;

    /// <summary>Reads it from a TIFF structure; 1, upright, for what cannot be read.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
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
        for (int i = 0, at = (int)directory + 2; i < entries && at + EntryLength <= tiff.Length; i++, at += EntryLength)
        {
            if (UInt16(tiff[at..], little) == Tag)
            {
                int value = UInt16(tiff[(at + 8)..], little);
                return value is >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    /// <summary>A TIFF structure that says nothing else.</summary>
    public static byte[] Write(int orientation) =>
    [
        (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, // little-endian; the directory follows
        1, 0, // one entry
        0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, // a SHORT
        0, 0, 0, 0, // no further directory
    ];

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
