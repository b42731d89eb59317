using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>What became of a rendition.</summary>
/// <param name="Verdict">Fine, or why there is none; then whatever was written is to be thrown away.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels, of one frame.</param>
internal sealed record RenditionResult(PictureVerdict Verdict, int Width = 0, int Height = 0)
{
    public bool IsOk => Verdict.IsOk;
}
