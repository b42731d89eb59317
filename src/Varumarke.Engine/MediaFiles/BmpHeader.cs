using System.Buffers.Binary;
using System.Drawing;

namespace Varumarke.Engine.MediaFiles;

/// <summary>BMP: the info header behind the file header; a negative height says top-down.</summary>
internal static class BmpHeader
{
    public static Size? Read(byte[] header)
    {
        ReadOnlySpan<byte> bytes = header;
        if (bytes.Length < 26 || !bytes.StartsWith("BM"u8))
        {
            return null;
        }

        int height = BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]);
        return height == int.MinValue
            ? null
            : new Size(BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]), Math.Abs(height));
    }
}
