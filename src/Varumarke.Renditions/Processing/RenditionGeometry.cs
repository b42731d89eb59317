namespace Varumarke.Renditions.Processing;

/// <summary>
/// Where the pixels of a rendition come from and go to: an area of the picture, scaled, of which a part is cut out or which
/// is laid on a larger canvas. Pure arithmetic, so that whoever writes a link knows the size without making the picture.
/// </summary>
/// <param name="Area">What is taken of the picture.</param>
/// <param name="ScaledWidth">The width that the area is scaled to.</param>
/// <param name="ScaledHeight">The height that the area is scaled to.</param>
/// <param name="Cut">What is then cut out; null for all of it.</param>
/// <param name="Canvas">The canvas, and where on it (left, top) the picture lies; null for none.</param>
internal sealed record RenditionGeometry(PixelArea Area, int ScaledWidth, int ScaledHeight, PixelArea? Cut = null, PixelArea? Canvas = null)
{
    /// <summary>The rendition's width.</summary>
    public int Width => Canvas?.Width ?? Cut?.Width ?? ScaledWidth;

    /// <summary>The rendition's height.</summary>
    public int Height => Canvas?.Height ?? Cut?.Height ?? ScaledHeight;

    /// <summary>
    /// The geometry of a rendition of a picture of <paramref name="width"/> × <paramref name="height"/>, as the spec sees it
    /// (<see cref="RenditionSpec.Orient"/>). Rules and rounding are ImageSharp's, except that nothing is enlarged unless the
    /// spec asks for it: then a crop or a stretched picture gets a smaller size of the same proportions.
    /// </summary>
    public static RenditionGeometry Of(RenditionSpec spec, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(spec);
        PixelArea area = AreaOf(spec.Area, width, height);
        if (spec.Width is null && spec.Height is null)
        {
            return new RenditionGeometry(area, area.Width, area.Height);
        }

        int boxWidth = spec.Width ?? Proportional(spec.Height!.Value, area.Width, area.Height);
        int boxHeight = spec.Height ?? Proportional(spec.Width!.Value, area.Height, area.Width);
        return spec.Mode switch
        {
            ResizeMode.Max => Max(spec, area, boxWidth, boxHeight),
            ResizeMode.Min => Min(area, boxWidth, boxHeight),
            ResizeMode.Pad or ResizeMode.BoxPad => Pad(spec, area, boxWidth, boxHeight),
            ResizeMode.Crop => Crop(spec, area, Within(spec, area, boxWidth, boxHeight)),
            _ => Stretch(area, Within(spec, area, boxWidth, boxHeight)),
        };
    }

    private static PixelArea AreaOf(PictureArea? part, int width, int height)
    {
        if (part is not { } area)
        {
            return new PixelArea(0, 0, width, height);
        }

        int left = Math.Clamp((int)Math.Round(Math.Clamp(area.Left, 0, 1) * width), 0, width - 1);
        int top = Math.Clamp((int)Math.Round(Math.Clamp(area.Top, 0, 1) * height), 0, height - 1);
        int right = Math.Clamp((int)Math.Round(Math.Clamp(1 - area.Right, 0, 1) * width), left + 1, width);
        int bottom = Math.Clamp((int)Math.Round(Math.Clamp(1 - area.Bottom, 0, 1) * height), top + 1, height);
        return new PixelArea(left, top, right - left, bottom - top);
    }

    private static int Proportional(int other, int side, int otherSide) => Rounded((double)side * other / otherSide);

    // The box, or the largest of its proportions that the area fills without being enlarged.
    private static (int Width, int Height) Within(RenditionSpec spec, PixelArea area, int width, int height)
    {
        double factor = spec.Upscale ? 1 : Math.Min(1, Math.Min((double)area.Width / width, (double)area.Height / height));
        return (Rounded(width * factor), Rounded(height * factor));
    }

    private static RenditionGeometry Stretch(PixelArea area, (int Width, int Height) box) => new(area, box.Width, box.Height);

    private static RenditionGeometry Max(RenditionSpec spec, PixelArea area, int width, int height)
    {
        double factor = Fit(area, width, height, spec.Upscale);
        return new RenditionGeometry(area, Rounded(area.Width * factor), Rounded(area.Height * factor));
    }

    private static RenditionGeometry Min(PixelArea area, int width, int height)
    {
        if (width > area.Width || height > area.Height)
        {
            return new RenditionGeometry(area, area.Width, area.Height);
        }

        int toGoWide = area.Width - width;
        int toGoHigh = area.Height - height;
        bool byWidth = toGoWide == toGoHigh ? height > width : toGoWide < toGoHigh;
        return byWidth
            ? new RenditionGeometry(area, width, Proportional(width, area.Height, area.Width))
            : new RenditionGeometry(area, Proportional(height, area.Width, area.Height), height);
    }

    private static RenditionGeometry Pad(RenditionSpec spec, PixelArea area, int width, int height)
    {
        double factor = Fit(area, width, height, spec.Upscale && spec.Mode == ResizeMode.Pad);
        int scaledWidth = Math.Min(width, Rounded(area.Width * factor));
        int scaledHeight = Math.Min(height, Rounded(area.Height * factor));
        var canvas = new PixelArea(
            Placed(width - scaledWidth, Horizontal(spec.Anchor)), Placed(height - scaledHeight, Vertical(spec.Anchor)), width, height);
        return canvas.IsWhole(scaledWidth, scaledHeight)
            ? new RenditionGeometry(area, scaledWidth, scaledHeight)
            : new RenditionGeometry(area, scaledWidth, scaledHeight, Canvas: canvas);
    }

    private static RenditionGeometry Crop(RenditionSpec spec, PixelArea area, (int Width, int Height) box)
    {
        double factor = Math.Max((double)box.Width / area.Width, (double)box.Height / area.Height);
        int scaledWidth = Math.Max(box.Width, Rounded(area.Width * factor));
        int scaledHeight = Math.Max(box.Height, Rounded(area.Height * factor));
        int left = Cutting(scaledWidth, box.Width, spec.FocalPoint?.X, Horizontal(spec.Anchor));
        int top = Cutting(scaledHeight, box.Height, spec.FocalPoint?.Y, Vertical(spec.Anchor));
        var cut = new PixelArea(left, top, box.Width, box.Height);
        return new RenditionGeometry(area, scaledWidth, scaledHeight, cut.IsWhole(scaledWidth, scaledHeight) ? null : cut);
    }

    // A focal point comes to the middle, as far as the picture reaches.
    private static int Cutting(int side, int kept, double? focal, double anchor) => focal is { } at
        ? Math.Clamp((int)Math.Round((side * at) - (kept / 2.0)), 0, side - kept)
        : Placed(side - kept, anchor);

    private static int Placed(int free, double anchor) => (int)Math.Round(free * anchor);

    private static double Fit(PixelArea area, int width, int height, bool upscale)
    {
        double factor = Math.Min((double)width / area.Width, (double)height / area.Height);
        return upscale ? factor : Math.Min(1, factor);
    }

    private static double Horizontal(Anchor anchor) => anchor switch
    {
        Anchor.Left or Anchor.TopLeft or Anchor.BottomLeft => 0,
        Anchor.Right or Anchor.TopRight or Anchor.BottomRight => 1,
        _ => 0.5,
    };

    private static double Vertical(Anchor anchor) => anchor switch
    {
        Anchor.Top or Anchor.TopLeft or Anchor.TopRight => 0,
        Anchor.Bottom or Anchor.BottomLeft or Anchor.BottomRight => 1,
        _ => 0.5,
    };

    private static int Rounded(double length) => Math.Max(1, (int)Math.Min(int.MaxValue, Math.Round(length, MidpointRounding.AwayFromZero)));
}
