using System.ComponentModel.DataAnnotations;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Pictures;

/// <summary>
/// How large a picture may be to be let in and decoded. A file of a few kilobytes can claim to be gigabytes of pixels, so its
/// header is asked before its pixels are. Section <c>Varumarke:Pictures</c>.
/// </summary>
public sealed class PictureLimits
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Pictures";

    /// <summary>Bytes of a picture file. Default 200 MB.</summary>
    [Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = 200L * 1024 * 1024;

    /// <summary>Pixels of one frame. Default 200 million.</summary>
    [Range(1, 4_000_000_000)]
    public long MaxPixels { get; set; } = 200_000_000;

    /// <summary>Pixels of all frames of an animation together. Default 500 million.</summary>
    [Range(1, 40_000_000_000)]
    public long MaxTotalPixels { get; set; } = 500_000_000;

    /// <summary>Frames of an animation. Default 500.</summary>
    [Range(1, 100_000)]
    public int MaxFrames { get; set; } = 500;

    /// <summary>Pixels of the longer side. Default 65,500, the most that JPEG can hold.</summary>
    [Range(1, 10_000_000)]
    public int MaxSide { get; set; } = 65_500;

    /// <summary>Bytes of an SVG. Default 2 MB.</summary>
    [Range(1, 16 * 1024 * 1024)]
    public int MaxSvgBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>How deep the elements of an SVG may lie in each other. Default 100.</summary>
    [Range(1, 1000)]
    public int MaxSvgDepth { get; set; } = 100;

    /// <summary>
    /// Bytes of memory that pictures may take that are worked on at the same time: their decoders
    /// (<see cref="FileInspection.DecodingMemory"/>) and encoders. One that alone needs more is refused. Default 256 MB.
    /// </summary>
    [Range(1024 * 1024, long.MaxValue)]
    public long MaxDecodingMemory { get; set; } = 256L * 1024 * 1024;

    /// <summary>How long a picture may take to be decoded and written. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan MaxDecodeTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much of a processor's time a drawing (SVG) may take to be drawn. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan MaxDrawingTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>May a file of this kind and size be decoded?</summary>
    public PictureVerdict Judge(FileInspection inspection, long bytes)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (inspection.Format is null)
        {
            return PictureVerdict.Unsupported(PictureTexts.NoPicture(inspection.MediaType));
        }

        if (inspection.Fault is { } fault)
        {
            return PictureVerdict.Corrupt(PictureTexts.Unreadable(fault));
        }

        return Excess(inspection, bytes) is { } excess ? PictureVerdict.TooLarge(excess) : PictureVerdict.Ok;
    }

    /// <summary>May a picture be worked on that takes so many bytes of memory in all?</summary>
    public PictureVerdict JudgeMemory(long bytes) =>
        Over(PictureMeasure.Memory, bytes, MaxDecodingMemory) is { } excess ? PictureVerdict.TooLarge(excess) : PictureVerdict.Ok;

    private Wording? Excess(FileInspection inspection, long bytes)
    {
        long pixels = (long)inspection.Width * inspection.Height;
        bool isSvg = inspection.Format == PictureFormat.Svg;
        return Over(PictureMeasure.Bytes, bytes, isSvg ? MaxSvgBytes : MaxBytes)
            ?? Over(PictureMeasure.Depth, inspection.Depth, MaxSvgDepth)
            ?? Over(PictureMeasure.Side, Math.Max(inspection.Width, inspection.Height), MaxSide)
            ?? Over(PictureMeasure.Pixels, pixels, MaxPixels)
            ?? (inspection.IsAnimated ? Over(PictureMeasure.Frames, inspection.Frames, MaxFrames) : null)
            ?? (inspection.IsAnimated ? Over(PictureMeasure.TotalPixels, pixels * inspection.Frames, MaxTotalPixels) : null)
            ?? Over(PictureMeasure.Memory, inspection.DecodingMemory, MaxDecodingMemory);
    }

    private static Wording? Over(PictureMeasure measure, long value, long limit) => value > limit ? PictureTexts.TooLarge(measure, value, limit) : null;
}
