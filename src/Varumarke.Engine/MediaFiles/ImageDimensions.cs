using System.Drawing;
using Umbraco.Cms.Core.Media;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Width and height of a picture as a reader sees it (a photo turned by its EXIF orientation is measured turned), read
/// from the header without decoding. What is not a picture, whatever its name says, has none.
/// </summary>
internal sealed class ImageDimensions : IImageDimensionExtractor
{
    // Enough for any header: a JPEG's size stands behind its metadata, and colour profiles and thumbnails can be large.
    private const int HeaderLimit = 1024 * 1024;

    private static readonly Func<byte[], Size?>[] Readers =
        [PngHeader.Read, JpegHeader.Read, GifHeader.Read, WebPHeader.Read, BmpHeader.Read, SvgHeader.Read];

    public IEnumerable<string> SupportedImageFileTypes { get; } = ["jpg", "jpeg", "png", "gif", "webp", "bmp", "svg"];

    public Size? GetDimensions(Stream? stream)
    {
        if (stream is null || !stream.CanRead)
        {
            return null;
        }

        byte[] header = Head(stream);
        foreach (Func<byte[], Size?> read in Readers)
        {
            if (read(header) is { Width: > 0, Height: > 0 } size)
            {
                return size;
            }
        }

        return null;
    }

    private static byte[] Head(Stream stream)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        byte[] buffer = new byte[stream.CanSeek ? Math.Min(stream.Length, HeaderLimit) : HeaderLimit];
        int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        return length == buffer.Length ? buffer : buffer[..length];
    }
}
