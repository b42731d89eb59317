namespace Varumarke.Renditions.Processing;

/// <summary>Names and abilities of the formats.</summary>
internal static class RenditionFormatExtensions
{
    public static string MediaType(this RenditionFormat format) => format switch
    {
        RenditionFormat.Jpeg => "image/jpeg",
        RenditionFormat.Png => "image/png",
        RenditionFormat.WebP => "image/webp",
        RenditionFormat.Avif => "image/avif",
        RenditionFormat.Gif => "image/gif",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The file name extension, without a dot.</summary>
    public static string Extension(this RenditionFormat format) => format switch
    {
        RenditionFormat.Jpeg => "jpg",
        RenditionFormat.Png => "png",
        RenditionFormat.WebP => "webp",
        RenditionFormat.Avif => "avif",
        RenditionFormat.Gif => "gif",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static bool HasAlpha(this RenditionFormat format) => format != RenditionFormat.Jpeg;

    public static bool CanMove(this RenditionFormat format) => format is RenditionFormat.WebP or RenditionFormat.Gif;
}
