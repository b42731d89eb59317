using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Intake.Describing;

/// <summary>The file that a media item holds.</summary>
internal sealed class FilesOfMedia(MediaUrlGeneratorCollection generators, MediaFileManager files)
{
    /// <summary>Path of the item's first file in the media store, with forward slashes; null when it holds none.</summary>
    public string? PathOf(IMedia media)
    {
        foreach (IProperty property in media.Properties)
        {
            foreach (IPropertyValue value in property.Values)
            {
                if (generators.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value.EditedValue, out string? path)
                    && !string.IsNullOrEmpty(path))
                {
                    return files.FileSystem.GetRelativePath(path).Replace('\\', '/');
                }
            }
        }

        return null;
    }

    /// <summary>Opens it for reading from any position; null when it is not there.</summary>
    public Stream? Open(string path) => files.FileSystem.FileExists(path) ? files.FileSystem.OpenFile(path) : null;
}
