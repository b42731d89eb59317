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
            : PictureVerdict.TooLarge(WorkshopTexts.TooLongASide(side, format.MediaType(), most));
    }
}
