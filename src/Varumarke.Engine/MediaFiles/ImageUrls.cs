using System.Globalization;
using System.Text;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Writes the address of a rendition in the dialect of ImageSharp.Web, which Umbraco's front ends write themselves:
/// <c>?cc=left,top,right,bottom&amp;rxy=x,y&amp;rmode=crop&amp;width=&amp;height=&amp;format=&amp;quality=&amp;v=</c>.
/// </summary>
internal sealed class ImageUrls : IImageUrlGenerator
{
    public IEnumerable<string> SupportedImageFileTypes { get; } =
        ["jpg", "jpeg", "png", "gif", "webp", "avif", "tif", "tiff", "bmp"];

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is not { } url)
        {
            return null;
        }

        var query = new StringBuilder();
        if (options.Crop is { } crop)
        {
            Append(query, "cc", Numbers(crop.Left, crop.Top, crop.Right, crop.Bottom));
        }

        if (options.FocalPoint is { } focus)
        {
            Append(query, "rxy", Numbers(focus.Left, focus.Top));
        }

        Append(query, "rmode", Lower(options.ImageCropMode));
        Append(query, "ranchor", Lower(options.ImageCropAnchor));
        Append(query, "width", Number(options.Width));
        Append(query, "height", Number(options.Height));
        Append(query, "format", options.Format);
        Append(query, "quality", Number(options.Quality));
        if (!string.IsNullOrWhiteSpace(options.FurtherOptions))
        {
            query.Append('&').Append(options.FurtherOptions.Trim('?', '&'));
        }

        Append(query, "v", options.CacheBusterValue);
        return query.Length == 0 ? url : url + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query.ToString(1, query.Length - 1);
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(params decimal[] numbers) =>
        string.Join(',', numbers.Select(number => number.ToString("0.##########", CultureInfo.InvariantCulture)));

    private static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static void Append(StringBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
        }
    }
}
