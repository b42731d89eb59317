using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>The eight ways a picture may lie (EXIF 2.32, tag 0x0112), and how it is set upright.</summary>
internal static class Orientation
{
    /// <summary>Width and height change places.</summary>
    public static bool Swaps(int orientation) => orientation is >= 5 and <= 8;

    /// <summary>Where an area of the upright picture lies among the stored pixels.</summary>
    /// <param name="area">The area as a reader sees it.</param>
    /// <param name="width">The stored width.</param>
    /// <param name="height">The stored height.</param>
    /// <param name="orientation">1 to 8.</param>
    public static PixelArea Stored(PixelArea area, int width, int height, int orientation)
    {
        PixelArea turned = Swaps(orientation) ? new PixelArea(area.Top, area.Left, area.Height, area.Width) : area;
        bool fromRight = orientation is 2 or 3 or 7 or 8;
        bool fromBottom = orientation is 3 or 4 or 6 or 7;

        // A quarter turn exchanges the axes first, so what is mirrored is the stored axis.
        return turned with
        {
            Left = fromRight ? width - turned.Left - turned.Width : turned.Left,
            Top = fromBottom ? height - turned.Top - turned.Height : turned.Top,
        };
    }

    /// <summary>The picture set upright.</summary>
    public static Image Upright(Image image, int orientation, PictureSteps steps) => orientation switch
    {
        2 => steps.Keep(image.FlipHor()),
        3 => steps.Keep(image.Rot180()),
        4 => steps.Keep(image.FlipVer()),
        5 => steps.Keep(steps.Keep(image.Rot90()).FlipHor()),
        6 => steps.Keep(image.Rot90()),
        7 => steps.Keep(steps.Keep(image.Rot90()).FlipVer()),
        8 => steps.Keep(image.Rot270()),
        _ => image,
    };
}
