using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// What a rendition takes of memory beside its decoder (<see cref="FileInspection.DecodingMemory"/>). The numbers are what a
/// process of libvips 8.18 grew by at most (VmHWM) over one that had written a small picture: photographs of 24 megapixels and
/// pictures of 65,000 × 400, to 400 pixels' width for what decoding takes, and 1:1 for what the encoders take.
/// </summary>
internal static class RenderingMemory
{
    private const long Fixed = 12L * 1024 * 1024;

    // Lines that wait to be averaged: the wider the picture, the longer they are.
    private const long BytesOfColumn = 2_400;

    /// <summary>The most bytes at once. What is decoded as a whole has gone when the encoder begins.</summary>
    public static long Of(FileInspection stored, RenditionPlan plan, bool moves)
    {
        long lines = Fixed + (stored.Width * BytesOfColumn);
        long encoder = (long)plan.Geometry.Width * plan.Geometry.Height * BytesOfEncodedPixel(plan.Spec.Format);
        if (moves)
        {
            return stored.DecodingMemory + lines + Math.Min(plan.ResultBytes * stored.Frames, FinishedFrames.MostInMemory) + encoder;
        }

        return HoldsWhole(stored)
            ? Math.Max(stored.DecodingMemory + lines + plan.ResultBytes, plan.ResultBytes + encoder)
            : lines + encoder;
    }

    /// <summary>The decoder holds more than some lines.</summary>
    public static bool HoldsWhole(FileInspection stored) => stored.DecodingMemory > Fixed;

    private static long BytesOfEncodedPixel(RenditionFormat format) => format switch
    {
        RenditionFormat.Jpeg => 3,
        RenditionFormat.Avif => 20,
        _ => 8,
    };
}
