using System.Buffers.Binary;
using Varumarke.Renditions.Metadata.Originals.Formats;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// XMP in a PNG (XMP specification, part 3, 1.1.5): a chunk <c>iTXt</c> that is not packed. libvips packs it into a <c>zTXt</c>, where
/// neither a search in the bytes nor every program finds it.
/// </summary>
internal static class PngXmp
{
    // The signature, and the header chunk with its 13 bytes.
    private const int HeaderEnd = 8 + 12 + 13;
    private const int Frame = 12;

    // Keyword; not packed, method 0, no language, no translated keyword.
    private static ReadOnlySpan<byte> Head => "iTXtXML:com.adobe.xmp\0\0\0\0\0"u8;

    public static byte[] Insert(byte[] png, byte[]? xmp)
    {
        if (xmp is null || png.Length < HeaderEnd)
        {
            return png;
        }

        byte[] chunk = new byte[Frame - sizeof(uint) + Head.Length + xmp.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, Head.Length - sizeof(uint) + xmp.Length);
        Head.CopyTo(chunk.AsSpan(sizeof(uint)));
        xmp.CopyTo(chunk, sizeof(uint) + Head.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - sizeof(uint)), PngChecksum.Of(chunk.AsSpan(sizeof(uint), Head.Length + xmp.Length)));
        return [.. png.AsSpan(0, HeaderEnd), .. chunk, .. png.AsSpan(HeaderEnd)];
    }
}
