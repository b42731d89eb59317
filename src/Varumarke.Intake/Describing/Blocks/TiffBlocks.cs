namespace Varumarke.Intake.Describing.Blocks;

/// <summary>TIFF: its first directory has EXIF's own tags, and one each for XMP and IPTC.</summary>
internal static class TiffBlocks
{
    private const ushort Xmp = 700;
    private const ushort Iptc = 33723;

    public static MetadataBlocks Read(BlockReader reader)
    {
        TiffTags tags = TiffTags.Read(reader);
        return new MetadataBlocks { Exif = tags, Xmp = tags.Bytes(Xmp), Iptc = tags.Bytes(Iptc) };
    }
}
