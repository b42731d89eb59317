using Varumarke.Intake.Describing.Blocks;
using Varumarke.Intake.Describing.Sources;

namespace Varumarke.Intake.Describing;

/// <summary>
/// Reads what a picture says of itself: XMP before IPTC before EXIF, since the later in the list the older the standard and the
/// shorter its texts; the date the other way round, since only the camera was there. Never throws for what a file holds, and
/// reads and keeps a bounded part of it.
/// </summary>
internal static class FileDescriptionReader
{
    /// <summary>Reads a file from its beginning. The stream must be seekable and is left open.</summary>
    public static FileDescription Read(Stream file)
    {
        MetadataBlocks blocks = MetadataBlocksReader.Read(file);
        FileDescription xmp = XmpSource.Read(blocks.Xmp);
        FileDescription iptc = IptcSource.Read(blocks.Iptc);
        FileDescription exif = ExifSource.Read(blocks.Exif);
        return xmp.Or(iptc).Or(exif) with { TakenOn = exif.TakenOn ?? xmp.TakenOn ?? iptc.TakenOn };
    }
}
