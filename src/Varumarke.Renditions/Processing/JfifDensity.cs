namespace Varumarke.Renditions.Processing;

/// <summary>
/// The resolution in a JPEG's first segment (JFIF 1.02), which libvips writes only together with an EXIF block that nobody
/// asked for.
/// </summary>
internal static class JfifDensity
{
    private const byte PixelsPerInch = 1;

    /// <summary>The JPEG with its resolution; as it is when there is none to tell.</summary>
    public static byte[] Insert(byte[] jpeg, int? dpi)
    {
        if (dpi is not { } density || jpeg is not [0xFF, 0xD8, 0xFF, not 0xE0, ..])
        {
            return jpeg;
        }

        byte high = (byte)(density >> 8);
        byte low = (byte)density;
        return [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, PixelsPerInch, high, low, high, low, 0, 0, .. jpeg.AsSpan(2)];
    }
}
