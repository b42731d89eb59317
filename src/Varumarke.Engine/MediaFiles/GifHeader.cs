using System.Buffers.Binary;
using System.Drawing;

namespace Varumarke.Engine.MediaFiles;

/// <summary>GIF: the logical screen follows the signature (GIF89a, 18).</summary>
internal static class GifHeader
{
    public static Size? Read(byte[] header)
    {
        ReadOnlySpan<byte> bytes = header;
        return bytes.Length >= 10 && bytes.StartsWith("GIF8"u8)
            ? new Size(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;
    }
}
