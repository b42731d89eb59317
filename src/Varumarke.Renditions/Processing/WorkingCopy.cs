using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>A smaller copy of a picture, and which renditions it may stand in for it in.</summary>
internal static class WorkingCopy
{
    /// <summary>Below that a picture is decoded as quickly as a copy of it.</summary>
    public const int FewestPixels = 6_000_000;

    private const int Side = 2048;
    private const int ShortestSide = 1920;

    // A decoder shrinks by up to that, and only what it divides comes out without a part of a pixel.
    private const int Step = 8;

    // Pixels of the copy by which its proportions may differ from the picture's.
    private const double MostAskew = 0.5;

    // The copy is to be shrunk, so that the traces of its own compression are averaged away.
    private const double MostOfItsSide = 0.8;

    private static readonly RenditionSpec Whole = new() { Width = Side, Height = Side, Mode = ResizeMode.Max, Format = RenditionFormat.Jpeg, Quality = 92 };

    /// <summary>Names the way in which copies are made.</summary>
    public static string Way => $"{Whole.Canonical} in steps of 8";

    /// <summary>
    /// How a picture's copy is made: upright, in sRGB, so good that its compression does not show in what is made of it, and in a size of
    /// some 2,048 pixels that its decoder can shrink without stretching it (<see cref="ShrinkOnLoad"/>).
    /// </summary>
    public static RenditionSpec SpecOf(FileInspection picture)
    {
        int longSide = Math.Max(picture.SeenWidth, picture.SeenHeight);
        int shortSide = Math.Min(picture.SeenWidth, picture.SeenHeight);
        (int Long, int Short, double Askew)[] sizes =
        [
            .. Enumerable.Range(0, 1 + ((Side - ShortestSide) / Step)).Select(index =>
            {
                int length = Side - (index * Step);
                double exact = (double)length * shortSide / longSide;
                int stepped = Math.Max(Step, (int)Math.Round(exact / Step) * Step);
                return (length, stepped, Math.Round(Math.Abs(exact - stepped), 2));
            }),
        ];
        var (best, across, askew) = sizes.MinBy(size => size.Askew);
        if (longSide <= Side || askew > MostAskew)
        {
            return Whole;
        }

        return Whole with
        {
            Mode = ResizeMode.Stretch,
            Width = picture.SeenWidth >= picture.SeenHeight ? best : across,
            Height = picture.SeenWidth >= picture.SeenHeight ? across : best,
        };
    }

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
