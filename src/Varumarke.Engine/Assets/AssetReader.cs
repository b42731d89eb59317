using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Core.Assets;
using Varumarke.Core.Images;

namespace Varumarke.Engine.Assets;

/// <summary>Reads a media item as an asset: which file it has, and on which terms.</summary>
internal sealed class AssetReader(MediaUrlGeneratorCollection generators, MediaFileManager files, AssetTermsReader terms)
{
    /// <summary>Gives null for an item without a file, such as a folder.</summary>
    public Asset? Read(IPublishedContent media)
    {
        if (media.GetProperty(Constants.Conventions.Media.File) is not { } file
            || !generators.TryGetMediaPath(file.PropertyType.EditorAlias, file.GetSourceValue(), out string? url)
            || string.IsNullOrEmpty(url))
        {
            return null;
        }

        return new Asset
        {
            Key = media.Key,
            Name = media.Name ?? string.Empty,
            Url = url,
            Path = PathOf(url),
            Crops = file.GetValue() as ImageCropperValue,
            Terms = terms.Read(media),
            UpdateDate = media.UpdateDate,
            Media = media,
        };
    }

    /// <summary>Where in the media store the file with an address lies.</summary>
    public string PathOf(string url) => files.FileSystem.GetRelativePath(url).Replace('\\', '/').TrimStart('/');
}
