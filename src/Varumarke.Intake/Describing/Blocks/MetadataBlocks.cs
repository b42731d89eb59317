namespace Varumarke.Intake.Describing.Blocks;

/// <summary>The blocks of metadata in a file, taken out of its container but not read.</summary>
internal sealed record MetadataBlocks
{
    /// <summary>The most of one block that is kept. No honest one comes near; JPEG's cannot have more than 64 KB.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>A file without any.</summary>
    public static MetadataBlocks None { get; } = new();

    /// <summary>EXIF: the tags of a TIFF structure.</summary>
    public TiffTags? Exif { get; init; }

    /// <summary>An XMP packet.</summary>
    public byte[]? Xmp { get; init; }

    /// <summary>IPTC records (IIM).</summary>
    public byte[]? Iptc { get; init; }
}
