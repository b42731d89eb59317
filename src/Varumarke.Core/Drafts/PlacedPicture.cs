namespace Varumarke.Core.Drafts;

/// <summary>A raster picture that is placed in a draft.</summary>
/// <param name="Content">Its file: a JPEG or PNG.</param>
/// <param name="Width">How wide it stands there, as far as the draft says.</param>
public sealed record PlacedPicture(byte[] Content, PlacedWidth? Width);

/// <summary>How wide something stands in a draft.</summary>
/// <param name="Size">The figure.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct PlacedWidth(double Size, PlacedUnit Unit);

/// <summary>What a width is said in.</summary>
public enum PlacedUnit
{
    /// <summary>Of a screen.</summary>
    Pixels,

    /// <summary>On paper.</summary>
    Millimetres,
}
