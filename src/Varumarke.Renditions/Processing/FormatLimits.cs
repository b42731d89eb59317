using System.Globalization;
using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>How large a picture the formats themselves can hold.</summary>
internal static class FormatLimits
{
    public static PictureVerdict Judge(RenditionGeometry geometry, RenditionFormat format)
    {
        int most = format switch
        {
            RenditionFormat.WebP => 16_383,
            RenditionFormat.Avif => 16_384,
            _ => 65_500,
        };
        int side = Math.Max(geometry.Width, geometry.Height);
        return side <= most
            ? PictureVerdict.Ok
            : PictureVerdict.TooLarge(string.Create(
                CultureInfo.InvariantCulture,
                $"The rendition would be {side:N0} pixels on its longer side, where {format.MediaType()} can hold {most:N0}."));
    }
}
