using System.Buffers.Binary;
using System.Drawing;

namespace Varumarke.Engine.MediaFiles;

/// <summary>WebP: lossy, lossless and extended files each say it in their own way (RFC 9649, 2.5 to 2.7).</summary>
internal static class WebPHeader
{
    public static Size? Read(byte[] header)
    {
        ReadOnlySpan<byte> bytes = header;
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> kind = bytes[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return new Size(1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..]));
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            uint packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new Size((int)(packed & 0x3FFF) + 1, (int)((packed >> 14) & 0x3FFF) + 1);
        }

        return kind.SequenceEqual("VP8 "u8)
            ? new Size(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF)
            : null;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
