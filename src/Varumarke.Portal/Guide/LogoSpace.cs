using System.Globalization;
using Varumarke.Core.Library;

namespace Varumarke.Portal.Guide;

/// <summary>A logo with the space that nothing else may stand in: half the symbol's height on every side.</summary>
/// <param name="Width">The logo's width, in units of its own.</param>
/// <param name="Height">Its height.</param>
/// <param name="Space">The clear space on each side.</param>
public sealed record LogoSpace(int Width, int Height, double Space)
{
    private const int Whole = 100;

    /// <summary>The logo's width with the space beside it.</summary>
    public double AllWidth => Width + (2 * Space);

    /// <summary>Its height with the space above and below.</summary>
    public double AllHeight => Height + (2 * Space);

    /// <summary>What is known of an asset; null where its file was not measured.</summary>
    public static LogoSpace? Of(LibraryAsset logo)
    {
        ArgumentNullException.ThrowIfNull(logo);
        return logo.Facts is { Width: { } width and > 0, Height: { } height and > 0 } ? Of(width, height, logo.Text("symbolHeight")) : null;
    }

    /// <summary>The space around a logo.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="symbol">How much of its height the symbol takes, in per cent; where that is not said, the symbol is as high as the logo.</param>
    public static LogoSpace Of(int width, int height, string? symbol) =>
        new(width, height, height * (int.TryParse(symbol, NumberStyles.None, CultureInfo.InvariantCulture, out int share) && share is > 0 and < Whole ? share : Whole) / (2.0 * Whole));

    /// <summary>The space beside a logo that is so wide, in the same unit.</summary>
    public double At(double width) => Space * width / Width;
}
