using NetVips;

namespace Varumarke.Renditions.Measuring;

/// <summary>A picture of some 16 pixels that a page shows, stretched and blurred, until the real one is there.</summary>
internal static class BlurredPlaceholder
{
    // It stands in every answer that names the picture, so its length counts.
    private const int MaxLength = 400;
    private const int Side = 16;
    private const string Prefix = "data:image/webp;base64,";

    private static readonly int[] Qualities = [40, 25, 10, 1];

    public static string Of(Image image)
    {
        double scale = Math.Min(1, (double)Side / Math.Max(image.Width, image.Height));
        using Image small = image.Resize(Exact(image.Width, scale), vscale: Exact(image.Height, scale));
        string address = string.Empty;
        foreach (int quality in Qualities)
        {
            address = Prefix + Convert.ToBase64String(small.WebpsaveBuffer(q: quality, keep: Enums.ForeignKeep.None));
            if (address.Length < MaxLength)
            {
                break;
            }
        }

        return address;
    }

    // A picture a thousand times as wide as high keeps a pixel of height.
    private static double Exact(int side, double scale) => Math.Max(1, Math.Round(side * scale)) / side;
}
