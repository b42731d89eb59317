using System.Buffers.Binary;
using System.Drawing;

namespace Varumarke.Engine.MediaFiles;

/// <summary>PNG: the IHDR chunk comes first (W3C PNG, 11.2.2).</summary>
internal static class PngHeader
{
    public static Size? Read(byte[] header)
    {
        ReadOnlySpan<byte> bytes = header;
        return bytes.Length >= 24 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8)
            ? new Size(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;
    }
}
