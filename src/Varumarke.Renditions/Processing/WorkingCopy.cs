using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>A smaller copy of a picture, and which renditions it may stand in for it in.</summary>
internal static class WorkingCopy
{
    /// <summary>Below that a picture is decoded as quickly as a copy of it.</summary>
    public const int FewestPixels = 6_000_000;

    private const int Side = 2048;

    // The copy is to be shrunk, so that the traces of its own compression are averaged away.
    private const double MostOfItsSide = 0.8;

    /// <summary>How a copy is made: upright, in sRGB, so good that its compression does not show in what is made of it.</summary>
    public static RenditionSpec Spec { get; } = new() { Width = Side, Height = Side, Mode = ResizeMode.Max, Format = RenditionFormat.Jpeg, Quality = 92 };

    /// <summary>Whether a picture is so large that a copy pays.</summary>
    public static bool Pays(FileInspection picture) => IsPhotograph(picture) && (long)picture.Width * picture.Height >= FewestPixels;

    /// <summary>Whether a rendition of the picture looks the same when it is made of a copy.</summary>
    public static bool Serves(FileInspection picture, RenditionSpec spec)
    {
        if (!Pays(picture) || !(spec.Orient || picture.Orientation == 1))
        {
            return false;
        }

        FileInspection upright = Upright(picture);
        return new RenditionPlan(spec, upright).Scale * Math.Max(upright.Width, upright.Height) <= MostOfItsSide * Side;
    }

    /// <summary>The picture as its copy shows it.</summary>
    public static FileInspection Upright(FileInspection picture) =>
        picture with { Width = picture.SeenWidth, Height = picture.SeenHeight, Orientation = 1 };

    // Formats of cameras. A PNG is a drawing more often than not, and keeps its edges.
    private static bool IsPhotograph(FileInspection picture) =>
        picture is { Format: PictureFormat.Jpeg or PictureFormat.Tiff or PictureFormat.Heic or PictureFormat.Avif, Frames: 1, HasAlpha: false };
}
