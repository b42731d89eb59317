using Varumarke.Intake.Describing.Blocks;

namespace Varumarke.Intake.Describing.Sources;

/// <summary>EXIF 2.32: what the camera wrote.</summary>
internal static class ExifSource
{
    private const ushort ImageDescription = 0x010E;
    private const ushort Artist = 0x013B;
    private const ushort Copyright = 0x8298;
    private const ushort DateTimeOriginal = 0x9003;

    // Cameras put their maker here when nobody has written anything.
    private static readonly string[] MakersDescriptions = ["DIGITAL CAMERA", "SONY DSC", "DCIM", "KODAK", "SAMSUNG", "MINOLTA", "DEFAULT"];

    public static FileDescription Read(TiffTags? tags) => tags is null ? FileDescription.Nothing : new FileDescription
    {
        Creator = DescriptionText.Line(Value(tags, Artist)),
        RightsHolder = DescriptionText.Holder(Value(tags, Copyright)),
        CaptionSv = DescriptionText.Text(Value(tags, ImageDescription)) is { } caption && !IsMakers(caption) ? caption : null,
        TakenOn = DescriptionDate.Read(Value(tags, DateTimeOriginal)),
    };

    // ASCII by the standard, and UTF-8 by what programs do. Ends at the first NUL: behind it, Copyright names the editor.
    private static string? Value(TiffTags tags, ushort tag)
    {
        if (tags.Bytes(tag) is not { } bytes)
        {
            return null;
        }

        int end = Array.IndexOf(bytes, (byte)0);
        return DescriptionText.Decode(end < 0 ? bytes : bytes.AsSpan(0, end));
    }

    private static bool IsMakers(string caption) =>
        caption.Length < 40 && !caption.Any(char.IsLower) && Array.Exists(MakersDescriptions, text => caption.Contains(text, StringComparison.Ordinal));
}
