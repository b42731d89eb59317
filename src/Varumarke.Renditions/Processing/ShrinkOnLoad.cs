namespace Varumarke.Renditions.Processing;

/// <summary>
/// How far a decoder shrinks a picture by itself, which costs it next to nothing: by 2, 4 or 8. Its way of averaging is coarse, so that
/// what is left to the resampler must be large enough to take that away again; and a side that the factor does not divide comes out
/// with a part of a pixel that is no picture, which would stretch it. Together they keep a rendition at 40 dB (peak signal to noise)
/// and more beside one of the whole picture, measured on the seed's photographs (docs/decisions/0009).
/// </summary>
internal static class ShrinkOnLoad
{
    // Of a pixel of the result: how far the far edge may lie from where it belongs.
    private const double MostStretched = 0.05;

    // By how much the resampler still shrinks, at least.
    private static readonly (int Factor, double Left)[] Factors = [(8, 2), (4, 1.5), (2, 1.25)];

    /// <summary>The factor; 1 where the decoder is to give out the whole picture.</summary>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    /// <param name="scale">How large the result is, as a factor of the picture's size.</param>
    public static int Of(int width, int height, double scale)
    {
        foreach ((int factor, double left) in Factors)
        {
            if (1 / (factor * scale) >= left && Stretch(width, factor) * scale <= MostStretched && Stretch(height, factor) * scale <= MostStretched)
            {
                return factor;
            }
        }

        return 1;
    }

    // What a decoder adds to a side to make it whole, in pixels of the picture.
    private static int Stretch(int side, int factor) => (factor - (side % factor)) % factor;
}
