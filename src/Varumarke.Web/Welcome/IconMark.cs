namespace Varumarke.Web.Welcome;

/// <summary>The mark itself, as the colour of each place in a square of side 1.</summary>
internal static class IconMark
{
    private static readonly (byte Red, byte Green, byte Blue) Forest = (0x1f, 0x5f, 0x3f);
    private static readonly (byte Red, byte Green, byte Blue) Snow = (0xff, 0xff, 0xff);
    private static readonly (byte Red, byte Green, byte Blue) River = (0x8e, 0xca, 0xe6);

    // The spruce: two triangles and a trunk, each by its top, its foot and how wide it ends.
    private static readonly (double Top, double Foot, double Half)[] Branches = [(0.12, 0.46, 0.20), (0.30, 0.70, 0.27)];

    /// <summary>The colour; null outside of the round.</summary>
    public static (byte Red, byte Green, byte Blue)? ColourAt(double across, double down)
    {
        double left = across - 0.5;
        double up = down - 0.5;
        if ((left * left) + (up * up) > 0.25)
        {
            return null;
        }

        return IsSpruce(Math.Abs(left), down) ? Snow : IsRiver(across, down) ? River : Forest;
    }

    private static bool IsSpruce(double aside, double down) =>
        (aside < 0.05 && down is > 0.46 and < 0.80)
        || Array.Exists(Branches, branch => down > branch.Top && down < branch.Foot && aside < branch.Half * (down - branch.Top) / (branch.Foot - branch.Top));

    // A band that winds along the foot of the round.
    private static bool IsRiver(double across, double down) => Math.Abs(down - 0.83 - (0.04 * Math.Sin(across * 2 * Math.PI))) < 0.055;
}
