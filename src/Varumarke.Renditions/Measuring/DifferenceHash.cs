using NetVips;

namespace Varumarke.Renditions.Measuring;

/// <summary>
/// Difference hash: the picture as 9 × 8 greys, and of each pixel whether its right neighbour is brighter. Size, quality and
/// small changes of colour hardly move it.
/// </summary>
internal static class DifferenceHash
{
    private const int Columns = 9;
    private const int Rows = 8;

    public static ulong Of(Image image)
    {
        using Image grey = image.Colourspace(Enums.Interpretation.Bw);
        using Image small = grey.Resize((double)Columns / grey.Width, kernel: Enums.Kernel.Linear, vscale: (double)Rows / grey.Height);
        using Image exact = small.Gravity(Enums.CompassDirection.NorthWest, Columns, Rows, extend: Enums.Extend.Copy);
        byte[] greys = exact.ExtractBand(0).Cast(Enums.BandFormat.Uchar).WriteToMemory<byte>();
        ulong hash = 0;
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns - 1; column++)
            {
                int at = (row * Columns) + column;
                hash = (hash << 1) | (greys[at + 1] > greys[at] ? 1UL : 0UL);
            }
        }

        return hash;
    }
}
