namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>The CRC-32 of a PNG chunk (PNG Third Edition, 5.5 and Annex D; polynomial 0xEDB88320).</summary>
internal static class PngChecksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(start => Step((uint)start, 8))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte value in bytes)
        {
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Step(uint value, int bits) =>
        bits == 0 ? value : Step((value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1, bits - 1);
}
