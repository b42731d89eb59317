using System.Buffers.Binary;
using System.IO.Compression;

namespace Varumarke.Intake.Describing.Blocks;

/// <summary>PNG: EXIF in an <c>eXIf</c> chunk, XMP in an <c>iTXt</c> chunk with a keyword of its own.</summary>
internal static class PngBlocks
{
    private const int Frame = 12;

    public static MetadataBlocks Read(BlockReader reader)
    {
        var blocks = new MetadataBlocks();
        long at = 8;
        for (int step = 0; step < BlockReader.MostSteps && reader.At(at, 8) is { } head; step++)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
            ReadOnlySpan<byte> type = head.AsSpan(4);
            if (type.SequenceEqual("eXIf"u8))
            {
                blocks = blocks with { Exif = blocks.Exif ?? TiffTags.Read(reader.At(at + 8, length)) };
            }
            else if (type.SequenceEqual("iTXt"u8) && blocks.Xmp is null && reader.At(at + 8, length) is { } text)
            {
                blocks = blocks with { Xmp = Xmp(text) };
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                break;
            }

            at += Frame + length;
        }

        return blocks;
    }

    // Keyword, NUL, compressed or not, method, language, NUL, translated keyword, NUL, text (PNG Third Edition, 11.3.3.4).
    private static byte[]? Xmp(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> keyword = "XML:com.adobe.xmp\0"u8;
        if (!text.StartsWith(keyword) || text.Length < keyword.Length + 4)
        {
            return null;
        }

        bool isCompressed = text[keyword.Length] == 1;
        ReadOnlySpan<byte> rest = text[(keyword.Length + 2)..];
        for (int i = 0; i < 2; i++)
        {
            int end = rest.IndexOf((byte)0);
            if (end < 0)
            {
                return null;
            }

            rest = rest[(end + 1)..];
        }

        return isCompressed ? Inflate(rest.ToArray()) : rest.ToArray();
    }

    // A few bytes can unpack to gigabytes: what is more than a block may have is no metadata.
    private static byte[]? Inflate(byte[] packed)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            byte[] bytes = new byte[MetadataBlocks.MostBytes];
            int length = zlib.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length < bytes.Length ? bytes[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
