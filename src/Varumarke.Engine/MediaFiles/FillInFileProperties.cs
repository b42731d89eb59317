using System.Drawing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Fills in width, height, bytes and extension from the file when a media item is saved, as the settings under
/// <c>Umbraco:CMS:Content:Imaging:AutoFillImageProperties</c> name the properties. Core's own class for it says 200 × 200
/// of a picture it cannot read; this one leaves them empty.
/// </summary>
internal sealed class FillInFileProperties(
    MediaFileManager files,
    MediaPaths paths,
    IImageDimensionExtractor dimensions,
    IOptionsMonitor<ContentSettings> settings,
    ILogger<FillInFileProperties> logger) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (IMedia media in notification.SavedEntities)
        {
            foreach (ImagingAutoFillUploadField fields in settings.CurrentValue.Imaging.AutoFillImageProperties)
            {
                if (media.Properties.TryGetValue(fields.Alias, out IProperty? property))
                {
                    FillIn(media, property, fields);
                }
            }
        }
    }

    private void FillIn(IMedia media, IProperty property, ImagingAutoFillUploadField fields)
    {
        MediaPath[] found = [.. paths.Of(property)];
        if (found.Length == 0)
        {
            Set(media, fields, null, null, new FileFacts(null, null, null));
            return;
        }

        foreach (MediaPath path in found)
        {
            if (Read(path.Path) is { } facts)
            {
                Set(media, fields, path.Culture, path.Segment, facts);
            }
        }
    }

    private FileFacts? Read(string path)
    {
        if (!files.FileSystem.FileExists(path))
        {
            return null;
        }

        string extension = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        try
        {
            using Stream stream = files.FileSystem.OpenFile(path);
            Size? size = dimensions.IsSupportedImageFormat(extension) ? dimensions.GetDimensions(stream) : null;
            return new FileFacts(size, files.FileSystem.GetSize(path), extension);
        }
        catch (IOException exception)
        {
            logger.HandlerFailed(exception, nameof(FillInFileProperties));
            return null;
        }
    }

    private static void Set(IMedia media, ImagingAutoFillUploadField fields, string? culture, string? segment, FileFacts facts)
    {
        Set(media, fields.WidthFieldAlias, facts.Size?.Width.ToInvariantString(), culture, segment);
        Set(media, fields.HeightFieldAlias, facts.Size?.Height.ToInvariantString(), culture, segment);
        Set(media, fields.LengthFieldAlias, facts.Length?.ToInvariantString(), culture, segment);
        Set(media, fields.ExtensionFieldAlias, facts.Extension, culture, segment);
    }

    private static void Set(IMedia media, string alias, string? value, string? culture, string? segment)
    {
        if (!media.Properties.TryGetValue(alias, out IProperty? property))
        {
            return;
        }

        // A label may be shared by the cultures of a file that varies.
        bool varies = property.PropertyType.VariesByCulture();
        property.SetValue(value, varies ? culture : null, property.PropertyType.VariesBySegment() ? segment : null);
    }

    private sealed record FileFacts(Size? Size, long? Length, string? Extension);
}
