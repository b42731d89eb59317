using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>What is done to one frame, after decoding and before encoding.</summary>
internal static class PictureFrame
{
    // Each pixel a little away from the mean of its neighbours: as much as shrinking has taken.
    private static readonly int[,] Sharpening = { { -1, -1, -1 }, { -1, 32, -1 }, { -1, -1, -1 } };

    /// <summary>
    /// One frame as the plan wants it, in numbered steps:
    /// 1. the area, among the stored pixels;
    /// 2. scaled;
    /// 3. to sRGB, once there are few pixels left;
    /// 4. upright;
    /// 5. cut;
    /// 6. sharpened;
    /// 7. onto its background and its canvas.
    /// </summary>
    public static Image Render(Image image, RenditionPlan plan)
    {
        PixelArea area = plan.StoredArea.In(
            (double)image.Width / plan.StoredWidth, (double)image.Height / plan.StoredHeight, image.Width, image.Height);
        if (!area.IsWhole(image.Width, image.Height))
        {
            image = image.Crop(area.Left, area.Top, area.Width, area.Height);
        }

        image = Scaled(image, plan);
        image = PictureColours.ToSrgb(image);
        image = plan.IsTurnedFirst ? Turned(image, plan) : image;
        if (plan.Geometry.Cut is { } cut)
        {
            image = image.Crop(cut.Left, cut.Top, cut.Width, cut.Height);
        }

        image = plan.Spec.Sharpen ? Sharpened(image) : image;
        image = Backed(image, plan.Spec);
        image = plan.Geometry.Canvas is { } canvas ? Padded(image, canvas, plan.Spec) : image;
        return plan.IsTurnedFirst ? image : Turned(image, plan);
    }

    private static Image Scaled(Image image, RenditionPlan plan)
    {
        if (image.Width == plan.StoredScaledWidth && image.Height == plan.StoredScaledHeight)
        {
            return image;
        }

        // Transparent pixels have colours too, which must not bleed into their neighbours.
        bool hasAlpha = image.HasAlpha();
        Enums.BandFormat format = image.Format;
        Image scaled = (hasAlpha ? image.Premultiply() : image).Resize(
            (double)plan.StoredScaledWidth / image.Width,
            kernel: KernelOf(plan.Spec.Sampler),
            vscale: (double)plan.StoredScaledHeight / image.Height);
        return hasAlpha ? scaled.Unpremultiply().Rint().Cast(format) : scaled;
    }

    // Turning reads from all over the picture, which a picture that is decoded line by line does not allow.
    private static Image Turned(Image image, RenditionPlan plan)
    {
        if (plan.Orientation == 1)
        {
            return image;
        }

        return plan.Orientation == 2 ? image.FlipHor() : Orientation.Upright(RandomAccess.Of(image), plan.Orientation);
    }

    private static Image Sharpened(Image image)
    {
        using Image kernel = Image.NewFromArray(Sharpening, 24);
        if (!image.HasAlpha())
        {
            return image.Conv(kernel, precision: Enums.Precision.Integer);
        }

        using Image alpha = image[image.Bands - 1];
        return image.ExtractBand(0, image.Bands - 1).Conv(kernel, precision: Enums.Precision.Integer).Bandjoin(alpha);
    }

    private static Image Backed(Image image, RenditionSpec spec)
    {
        if (spec.Background is { } background)
        {
            image = PictureColours.On(image, background);
        }

        return spec.Format.HasAlpha() ? image : PictureColours.On(image, Rgba.White);
    }

    private static Image Padded(Image image, PixelArea canvas, RenditionSpec spec)
    {
        Rgba colour = spec.PadColour ?? (spec.Format.HasAlpha() ? spec.Background ?? Rgba.Transparent : spec.Background ?? Rgba.White);
        bool needsAlpha = spec.Format.HasAlpha() && (colour.Alpha < 255 || image.HasAlpha());
        image = needsAlpha && !image.HasAlpha() ? image.AddAlpha() : image;
        double[] background = needsAlpha ? [colour.Red, colour.Green, colour.Blue, colour.Alpha] : [colour.Red, colour.Green, colour.Blue];
        return image.Embed(canvas.Left, canvas.Top, canvas.Width, canvas.Height, extend: Enums.Extend.Background, background: background);
    }

    private static Enums.Kernel KernelOf(Sampler sampler) => sampler switch
    {
        Sampler.Lanczos2 => Enums.Kernel.Lanczos2,
        Sampler.Cubic => Enums.Kernel.Cubic,
        Sampler.Mitchell => Enums.Kernel.Mitchell,
        Sampler.Linear => Enums.Kernel.Linear,
        Sampler.Nearest => Enums.Kernel.Nearest,
        _ => Enums.Kernel.Lanczos3,
    };
}
