using System.Globalization;

namespace Varumarke.Renditions.Processing;

/// <summary>A colour in sRGB with alpha, 0 to 255 each.</summary>
internal readonly record struct Rgba(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    public static Rgba White { get; } = new(255, 255, 255);

    public static Rgba Transparent { get; } = new(0, 0, 0, 0);

    /// <summary>Eight small hex digits.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Red:x2}{Green:x2}{Blue:x2}{Alpha:x2}");
}
