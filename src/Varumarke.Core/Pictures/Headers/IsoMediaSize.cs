namespace Varumarke.Core.Pictures.Headers;

/// <summary>
/// How large a picture is after the transformations that its file asks for (ISO/IEC 23008-12, 6.5.9, 6.5.10 and 6.5.12): cut by
/// <c>clap</c>, turned by <c>irot</c>, mirrored by <c>imir</c>, in the order in which the file names them. Decoders apply them, each
/// once, so that this is the size that comes out of a decoder.
/// </summary>
internal readonly record struct IsoMediaSize(long Width, long Height)
{
    /// <summary>Turned by so many quarters.</summary>
    public IsoMediaSize Turned(long quarters) => (quarters & 1) == 1 ? new IsoMediaSize(Height, Width) : this;

    /// <summary>
    /// Cut to a clean aperture, rounded as decoders round it; what lies outside of the picture is not part of it. Nothing is left
    /// of a picture whose aperture lies beside it.
    /// </summary>
    public IsoMediaSize Cut(in IsoMediaAperture aperture) => new(
        Kept(Width, aperture.Width, aperture.Right, isRoundedDown: true), Kept(Height, aperture.Height, aperture.Down, isRoundedDown: false));

    // The offset is that of the aperture's middle from the picture's middle. Decoders cut off the fraction of the left edge and round that of
    // the top one, both towards zero.
    private static long Kept(long side, IsoMediaFraction length, IsoMediaFraction offset, bool isRoundedDown)
    {
        if (!length.IsNumber || !offset.IsNumber)
        {
            return 0;
        }

        double exact = offset.Value + ((side - 1) / 2.0) - ((length.Value - 1) / 2.0);
        double first = isRoundedDown ? Math.Truncate(exact) : Math.Truncate(exact + 0.5);
        double last = Math.Truncate(length.Value - 1 + first + 0.5);
        return (long)Math.Max(0, Math.Min(side - 1, last) - Math.Max(0, first) + 1);
    }
}

/// <summary>A clean aperture: its size, and how far its middle lies to the right and down of the picture's middle.</summary>
internal readonly record struct IsoMediaAperture(IsoMediaFraction Width, IsoMediaFraction Height, IsoMediaFraction Right, IsoMediaFraction Down);

/// <summary>A fraction as such files write it.</summary>
internal readonly record struct IsoMediaFraction(int Numerator, int Denominator)
{
    public bool IsNumber => Denominator != 0;

    public double Value => (double)Numerator / Denominator;
}
