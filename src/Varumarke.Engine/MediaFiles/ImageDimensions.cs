using System.Drawing;
using Umbraco.Cms.Core.Media;
using Varumarke.Core.Pictures;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Width and height of a picture as a reader sees it (a photo turned by its EXIF orientation is measured turned), read
/// from the header without decoding. What is not a picture, whatever its name says, has none.
/// </summary>
internal sealed class ImageDimensions : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => PictureExtensions.All;

    public Size? GetDimensions(Stream? stream)
    {
        if (stream is null || !stream.CanRead)
        {
            return null;
        }

        FileInspection file = FileInspector.Inspect(stream);
        return file.IsPicture ? new Size(file.SeenWidth, file.SeenHeight) : null;
    }
}
