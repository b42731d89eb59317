namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>Tags of TIFF 6.0, its supplements and EXIF.</summary>
internal static class TiffTagNumbers
{
    public const ushort NewSubfileType = 254;
    public const ushort StripOffsets = 273;
    public const ushort StripByteCounts = 279;
    public const ushort TileOffsets = 324;
    public const ushort TileByteCounts = 325;
    public const ushort SubDirectories = 330;
    public const ushort JpegInterchangeFormat = 513;
    public const ushort JpegInterchangeFormatLength = 514;
    public const ushort Xmp = 700;
    public const ushort ExifDirectory = 0x8769;
    public const ushort GpsDirectory = 0x8825;
    public const ushort InteroperabilityDirectory = 0xA005;

    private static readonly HashSet<ushort> Picture =
    [
        NewSubfileType, 255, 256, 257, 258, 259, 262, 263, 266, StripOffsets, 274, 277, 278, StripByteCounts, 280, 281, 282, 283, 284,
        290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, TileOffsets, TileByteCounts, 332, 334, 336, 338, 339, 340, 341, 342,
        347, 512, JpegInterchangeFormat, JpegInterchangeFormatLength, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675,
    ];

    /// <summary>The picture cannot be shown as it is meant to be without the tag. 34675 is the colour profile.</summary>
    public static bool IsPicture(ushort tag) => Picture.Contains(tag);

    /// <summary>The tag points at further directories: of EXIF, or of smaller copies of the picture.</summary>
    public static bool IsDirectory(ushort tag) => tag is SubDirectories or ExifDirectory or GpsDirectory or InteroperabilityDirectory;
}
