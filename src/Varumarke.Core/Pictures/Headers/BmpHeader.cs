using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>BMP: the info header behind the file header; a negative height says top-down.</summary>
internal static class BmpHeader
{
    public static FileInspection? Read(HeaderReader reader)
    {
        ReadOnlySpan<byte> head = reader.Look(0, 26);
        if (head.Length < 26 || !head.StartsWith("BM"u8) || BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is < 12 or > 256)
        {
            return null;
        }

        int width = BinaryPrimitives.ReadInt32LittleEndian(head[18..]);
        int height = BinaryPrimitives.ReadInt32LittleEndian(head[22..]);
        return new FileInspection("image/bmp")
        {
            Format = PictureFormat.Bmp,
            Width = Math.Max(0, width),
            Height = height == int.MinValue ? 0 : Math.Abs(height),
        };
    }
}
