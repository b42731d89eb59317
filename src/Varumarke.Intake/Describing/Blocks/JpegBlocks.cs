using System.Buffers.Binary;

namespace Varumarke.Intake.Describing.Blocks;

/// <summary>JPEG: APP1 holds EXIF or XMP, APP13 Photoshop's resources with the IPTC among them. The first of each counts.</summary>
internal static class JpegBlocks
{
    private const byte StartOfScan = 0xDA;
    private const byte App1 = 0xE1;
    private const byte App13 = 0xED;

    public static MetadataBlocks Read(BlockReader reader)
    {
        var blocks = new MetadataBlocks();
        long at = 2;
        for (int step = 0; step < BlockReader.MostSteps && reader.At(at, 4) is [0xFF, var marker, ..] head && marker != StartOfScan; step++)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2));
            if (marker is App1 or App13 && length > 2 && reader.At(at + 4, length - 2) is { } content)
            {
                blocks = marker == App1 ? WithApp1(blocks, content) : blocks with { Iptc = blocks.Iptc ?? PhotoshopResources.Iptc(content) };
            }

            at += marker == 0xFF ? 1 : 2 + Math.Max(2, length);
        }

        return blocks;
    }

    private static MetadataBlocks WithApp1(MetadataBlocks blocks, ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> xmp = "http://ns.adobe.com/xap/1.0/\0"u8;
        if (content.StartsWith("Exif\0"u8) && content.Length > 6)
        {
            return blocks with { Exif = blocks.Exif ?? TiffTags.Read(content[6..].ToArray()) };
        }

        return content.StartsWith(xmp) ? blocks with { Xmp = blocks.Xmp ?? content[xmp.Length..].ToArray() } : blocks;
    }
}
