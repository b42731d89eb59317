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
    /// <param name="image">The decoded frame.</param>
    /// <param name="plan">What is wanted.</param>
    /// <param name="steps">Keeps every picture on the way, the last one included.</param>
    public static Image Render(Image image, RenditionPlan plan, PictureSteps steps)
    {
        PixelArea area = plan.StoredArea.In(
            (double)image.Width / plan.StoredWidth, (double)image.Height / plan.StoredHeight, image.Width, image.Height);
        if (!area.IsWhole(image.Width, image.Height))
        {
            image = steps.Keep(image.Crop(area.Left, area.Top, area.Width, area.Height));
        }

        image = Scaled(image, plan, steps);
        image = PictureColours.ToSrgb(image, steps);
        image = plan.IsTurnedFirst ? Turned(image, plan, steps) : image;
        if (plan.Geometry.Cut is { } cut)
        {
            image = steps.Keep(image.Crop(cut.Left, cut.Top, cut.Width, cut.Height));
        }

        image = plan.Spec.Sharpen ? Sharpened(image, steps) : image;
        image = Backed(image, plan.Spec, steps);
        image = plan.Geometry.Canvas is { } canvas ? Padded(image, canvas, plan.Spec, steps) : image;
        return plan.IsTurnedFirst ? image : Turned(image, plan, steps);
    }

    private static Image Scaled(Image image, RenditionPlan plan, PictureSteps steps)
    {
        if (image.Width == plan.StoredScaledWidth && image.Height == plan.StoredScaledHeight)
        {
            return image;
        }

        // Transparent pixels have colours too, which must not bleed into their neighbours.
        bool hasAlpha = image.HasAlpha();
        Enums.BandFormat format = image.Format;
        Image whole = hasAlpha ? steps.Keep(image.Premultiply()) : image;
        Image scaled = steps.Keep(whole.Resize(
            (double)plan.StoredScaledWidth / image.Width,
            kernel: KernelOf(plan.Spec.Sampler),
            vscale: (double)plan.StoredScaledHeight / image.Height));
        return hasAlpha ? steps.Keep(steps.Keep(steps.Keep(scaled.Unpremultiply()).Rint()).Cast(format)) : scaled;
    }

    // Turning reads from all over the picture, which a picture that is decoded line by line does not allow.
    private static Image Turned(Image image, RenditionPlan plan, PictureSteps steps)
    {
        if (plan.Orientation == 1)
        {
            return image;
        }

        return plan.Orientation == 2
            ? steps.Keep(image.FlipHor())
            : Orientation.Upright(steps.Keep(RandomAccess.Of(image)), plan.Orientation, steps);
    }

    private static Image Sharpened(Image image, PictureSteps steps)
    {
        Image kernel = steps.Keep(Image.NewFromArray(Sharpening, 24));
        if (!image.HasAlpha())
        {
            return steps.Keep(image.Conv(kernel, precision: Enums.Precision.Integer));
        }

        Image alpha = steps.Keep(image[image.Bands - 1]);
        Image colours = steps.Keep(image.ExtractBand(0, image.Bands - 1));
        return steps.Keep(steps.Keep(colours.Conv(kernel, precision: Enums.Precision.Integer)).Bandjoin(alpha));
    }

    private static Image Backed(Image image, RenditionSpec spec, PictureSteps steps)
    {
        if (spec.Background is { } background)
        {
            image = PictureColours.On(image, background, steps);
        }

        return spec.Format.HasAlpha() ? image : PictureColours.On(image, Rgba.White, steps);
    }

    private static Image Padded(Image image, PixelArea canvas, RenditionSpec spec, PictureSteps steps)
    {
        Rgba colour = spec.PadColour ?? (spec.Format.HasAlpha() ? spec.Background ?? Rgba.Transparent : spec.Background ?? Rgba.White);
        bool needsAlpha = spec.Format.HasAlpha() && (colour.Alpha < 255 || image.HasAlpha());
        image = needsAlpha && !image.HasAlpha() ? steps.Keep(image.AddAlpha()) : image;
        double[] background = needsAlpha ? [colour.Red, colour.Green, colour.Blue, colour.Alpha] : [colour.Red, colour.Green, colour.Blue];
        return steps.Keep(image.Embed(canvas.Left, canvas.Top, canvas.Width, canvas.Height, extend: Enums.Extend.Background, background: background));
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
