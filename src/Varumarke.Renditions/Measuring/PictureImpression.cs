using NetVips;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Measuring;

/// <summary>What a picture looks like at a glance.</summary>
/// <param name="Hash">Its difference hash.</param>
/// <param name="Colour">Its dominant colour.</param>
/// <param name="Placeholder">The picture at some 16 pixels, as a <c>data:</c> address.</param>
internal sealed record PictureImpression(ulong Hash, string Colour, string Placeholder)
{
    /// <summary>The impression of a small picture in sRGB.</summary>
    public static PictureImpression Of(Image sample)
    {
        using var steps = new PictureSteps();
        Image pixels = steps.Keep(sample.CopyMemory());
        Image opaque = PictureColours.On(pixels, Rgba.White, steps);
        return new PictureImpression(DifferenceHash.Of(opaque), DominantColour.Of(pixels), BlurredPlaceholder.Of(opaque));
    }
}
