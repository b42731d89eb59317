namespace Varumarke.Renditions.Processing;

/// <summary>XMP in a GIF (XMP specification, part 3, 1.1.2): an application extension, which libvips does not write.</summary>
internal static class GifXmp
{
    private const byte Trailer = 0x3B;

    public static byte[] Insert(byte[] gif, byte[]? xmp) =>
        xmp is null || gif.Length == 0 || gif[^1] != Trailer
            ? gif
            : [.. gif.AsSpan(0, gif.Length - 1), 0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. xmp, .. MagicTrailer(), Trailer];

    // The packet is not cut into blocks. Whoever skips it block by block lands in this slide of falling lengths, wherever
    // the bytes of the packet have led, and comes out at its end.
    private static byte[] MagicTrailer()
    {
        byte[] trailer = new byte[258];
        trailer[0] = 1;
        for (int i = 0; i < 256; i++)
        {
            trailer[i + 1] = (byte)(255 - i);
        }

        return trailer;
    }
}
