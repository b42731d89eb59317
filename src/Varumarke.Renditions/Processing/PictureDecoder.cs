using NetVips;
using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// Opens a picture with the loader of the format that it was found to be, never with another: libvips' own guessing, and the
/// loaders that nobody asked for, stay out of reach of uploads.
/// </summary>
internal static class PictureDecoder
{
    // Cut short or broken: no picture rather than half of one.
    private const Enums.FailOn Strict = Enums.FailOn.Error;
    private const Enums.Access TopDown = Enums.Access.Sequential;

    /// <summary>Opens a picture; pixels are decoded when they are asked for, from top to bottom.</summary>
    /// <param name="source">The file.</param>
    /// <param name="picture">What it is.</param>
    /// <param name="scale">
    /// How large the picture will become at most, as a factor of its size: decoders that can give out a smaller picture at
    /// less cost do so, never a smaller one than this.
    /// </param>
    /// <param name="allFrames">All frames, below each other; else the first one.</param>
    public static Image Open(Source source, FileInspection picture, double scale, bool allFrames)
    {
        int frames = allFrames ? -1 : 1;
        return picture.Format switch
        {
            PictureFormat.Jpeg => Image.JpegloadSource(source, shrink: ShrinkOnLoad.Of(picture.Width, picture.Height, scale), access: TopDown, failOn: Strict),
            PictureFormat.Png => Image.PngloadSource(source, access: TopDown, failOn: Strict),
            PictureFormat.Gif => Image.GifloadSource(source, n: frames, access: TopDown, failOn: Strict),
            PictureFormat.WebP => Image.WebploadSource(source, n: frames, scale: WebPScale(picture, scale), access: TopDown, failOn: Strict),
            PictureFormat.Avif or PictureFormat.Heic => Image.HeifloadSource(source, access: TopDown, failOn: Strict),
            PictureFormat.Tiff => Image.TiffloadSource(source, access: TopDown, failOn: Strict),
            PictureFormat.Svg => Image.SvgloadSource(source, scale: scale, failOn: Strict),
            _ => throw new ArgumentOutOfRangeException(nameof(picture)),
        };
    }

    // Its own scaler averages colours of transparent pixels into their neighbours, and frames must not lose a line.
    private static double WebPScale(FileInspection picture, double scale) =>
        picture.HasAlpha || picture.Frames > 1 ? 1 : 1.0 / ShrinkOnLoad.Of(picture.Width, picture.Height, scale);
}
