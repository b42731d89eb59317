namespace Varumarke.Core.Drafts;

/// <summary>A raster picture that is placed in a draft.</summary>
/// <param name="Content">Its file: a JPEG or PNG.</param>
/// <param name="Width">How wide it stands there, as far as the draft says.</param>
public sealed record PlacedPicture(byte[] Content, PlacedWidth? Width);
