using Varumarke.Core.Renditions;

namespace Varumarke.Portal.Picture;

/// <summary>
/// About how much a size weighs that has not been made yet: as many bytes for each pixel as the same picture has in its finished sizes
/// of the format and use, or else as photographs have on average.
/// </summary>
internal static class WeightGuess
{
    // What is for print is packed less hard.
    private const double Print = 1.6;

    // Bytes for each pixel of a photograph in the quality of the presets.
    private static readonly Dictionary<string, double> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpeg"] = 0.2,
        ["image/webp"] = 0.14,
        ["image/avif"] = 0.09,
        ["image/png"] = 1.1,
    };

    /// <summary>Bytes, in two figures; null for a format that nothing is known of.</summary>
    /// <param name="size">The size.</param>
    /// <param name="all">All sizes of the picture.</param>
    /// <param name="known">What those that are finished weigh.</param>
    public static long? Of(RenditionLink size, IReadOnlyDictionary<string, RenditionLink> all, IReadOnlyDictionary<string, long> known)
    {
        (long pixels, long bytes) = all
            .Where(each => each.Value.Type == size.Type && IsForPrint(each.Value) == IsForPrint(size) && known.ContainsKey(each.Key))
            .Aggregate((Pixels: 0L, Bytes: 0L), (sum, each) => (sum.Pixels + ((long)each.Value.Width * each.Value.Height), sum.Bytes + known[each.Key]));
        double? density = pixels > 0 ? (double)bytes / pixels : Usual.TryGetValue(size.Type, out double usual) ? usual * (IsForPrint(size) ? Print : 1) : null;
        return density is null ? null : TwoFigures(density.Value * size.Width * size.Height);
    }

    private static bool IsForPrint(RenditionLink size) => size.Srcset is null;

    private static long TwoFigures(double bytes)
    {
        const double Least = 1_000;
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(bytes, Least))) - 1);
        return (long)(Math.Max(1, Math.Round(bytes / unit)) * unit);
    }
}
