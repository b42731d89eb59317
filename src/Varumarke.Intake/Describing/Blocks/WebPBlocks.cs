using System.Buffers.Binary;

namespace Varumarke.Intake.Describing.Blocks;

/// <summary>WebP: a chunk each for EXIF and XMP.</summary>
internal static class WebPBlocks
{
    public static MetadataBlocks Read(BlockReader reader)
    {
        var blocks = new MetadataBlocks();
        long at = 12;
        for (int step = 0; step < BlockReader.MostSteps && reader.At(at, 8) is { } head; step++)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            if (head.AsSpan().StartsWith("EXIF"u8))
            {
                blocks = blocks with { Exif = blocks.Exif ?? TiffTags.Read(WithoutPreamble(reader.At(at + 8, length))) };
            }
            else if (head.AsSpan().StartsWith("XMP "u8))
            {
                blocks = blocks with { Xmp = blocks.Xmp ?? reader.At(at + 8, length) };
            }

            at += 8 + length + (length & 1);
        }

        return blocks;
    }

    // Some programs write it as JPEG has it.
    private static byte[]? WithoutPreamble(byte[]? exif) => exif is not null && exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
}
