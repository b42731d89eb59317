namespace Varumarke.Core.Assets;

/// <summary>A part of a picture that is framed by something plain.</summary>
/// <param name="PerceptualHash">What it looks like, as <see cref="PictureFacts.PerceptualHash"/>.</param>
/// <param name="Width">How wide it is in the picture, in pixels.</param>
public sealed record PicturePart(ulong PerceptualHash, int Width);
