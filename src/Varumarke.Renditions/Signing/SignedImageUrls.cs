using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.Signing;

/// <summary>
/// Writes the address of a rendition in the dialect of ImageSharp.Web, which Umbraco's front ends write themselves, and signs it:
/// <c>?cc=left,top,right,bottom&amp;rxy=x,y&amp;rmode=crop&amp;width=&amp;height=&amp;format=&amp;quality=&amp;v=&amp;hmac=</c>.
/// </summary>
internal sealed class SignedImageUrls(UrlSigner signer) : IImageUrlGenerator
{
    // A drawing has every size as it is.
    public IEnumerable<string> SupportedImageFileTypes { get; } =
        [.. PictureExtensions.All.Except(PictureExtensions.Of(PictureFormat.Svg)).Except(PictureExtensions.Of(PictureFormat.Heic))];

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is not { } url)
        {
            return null;
        }

        string query = Query(options);
        return query.Length == 0 ? url : signer.Sign(url + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query);
    }

    private static string Query(ImageUrlGenerationOptions options)
    {
        var query = new StringBuilder();
        if (options.Crop is { } crop)
        {
            Append(query, ImageCommands.Area, Numbers(crop.Left, crop.Top, crop.Right, crop.Bottom));
        }

        if (options.FocalPoint is { } focus)
        {
            Append(query, ImageCommands.Focus, Numbers(focus.Left, focus.Top));
        }

        Append(query, ImageCommands.Mode, Lower(options.ImageCropMode));
        Append(query, ImageCommands.Anchor, Lower(options.ImageCropAnchor));
        Append(query, ImageCommands.Width, Number(options.Width));
        Append(query, ImageCommands.Height, Number(options.Height));
        Append(query, ImageCommands.Format, options.Format);
        Append(query, ImageCommands.Quality, Number(options.Quality));
        AppendFurther(query, options.FurtherOptions);
        Append(query, ImageCommands.Version, options.CacheBusterValue);
        return query.Length == 0 ? string.Empty : query.ToString(1, query.Length - 1);
    }

    // Written by a site's own code, which may say again what an option has said: the option counts.
    private static void AppendFurther(StringBuilder query, string? further)
    {
        string written = query.ToString();
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(further?.Trim('?', '&')))
        {
            string name = pair.DecodeName().ToString();
            if (!written.Contains($"&{name}=", StringComparison.OrdinalIgnoreCase))
            {
                Append(query, name, pair.DecodeValue().ToString());
            }
        }
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
            query.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
        }
    }
}
