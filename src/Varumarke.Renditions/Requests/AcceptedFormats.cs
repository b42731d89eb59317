using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Requests;

/// <summary>
/// Which of the newer formats a reader says that it can show. Only what it names: browsers send <c>*/*</c> along whatever they
/// can show.
/// </summary>
internal readonly record struct AcceptedFormats(bool Avif, bool WebP)
{
    public static AcceptedFormats Of(StringValues accept)
    {
        bool avif = false;
        bool webP = false;
        foreach (string? header in accept)
        {
            foreach (StringSegment part in new StringTokenizer(header ?? string.Empty, [',']))
            {
                avif |= Names(part, "image/avif");
                webP |= Names(part, "image/webp");
            }
        }

        return new AcceptedFormats(avif, webP);
    }

    /// <summary>The format to send: the smallest that the reader can show and that keeps what the picture has.</summary>
    /// <param name="offered">What there is to choose among.</param>
    /// <param name="moves">The picture is animated.</param>
    /// <param name="hasAlpha">The picture may have transparent pixels.</param>
    public RenditionFormat Choose(IReadOnlyList<RenditionFormat> offered, bool moves, bool hasAlpha)
    {
        IEnumerable<RenditionFormat> wished = moves
            ? [RenditionFormat.WebP, RenditionFormat.Gif, RenditionFormat.Avif]
            : [RenditionFormat.Avif, RenditionFormat.WebP];
        IEnumerable<RenditionFormat> safe = hasAlpha ? [RenditionFormat.Png, RenditionFormat.Jpeg] : [RenditionFormat.Jpeg, RenditionFormat.Png];
        foreach (RenditionFormat format in wished.Concat(safe))
        {
            if (offered.Contains(format) && CanShow(format))
            {
                return format;
            }
        }

        return offered[0];
    }

    private bool CanShow(RenditionFormat format) => format switch
    {
        RenditionFormat.Avif => Avif,
        RenditionFormat.WebP => WebP,
        _ => true,
    };

    private static bool Names(StringSegment part, string type) =>
        part.Trim().StartsWith(type, StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParse(part, out MediaTypeHeaderValue? parsed)
        && parsed.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
        && parsed.Quality is null or > 0;
}
