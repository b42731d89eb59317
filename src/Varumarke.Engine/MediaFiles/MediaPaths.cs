using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.MediaFiles;

/// <summary>Finds the files that an item's properties point at, whichever editor holds them.</summary>
internal sealed class MediaPaths(MediaUrlGeneratorCollection generators)
{
    /// <summary>The media item that has a file of this very address, and not one that it might be a thumbnail of.</summary>
    public IMedia? Holder(IMediaService media, string address) =>
        media.GetMediaByPath(address) is { } holder && Of(holder).Contains(address) ? holder : null;

    /// <summary>Each value of the property that points at a file, with the culture and segment it is for.</summary>
    public IEnumerable<MediaPath> Of(IProperty property)
    {
        foreach (IPropertyValue value in property.Values)
        {
            if (generators.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value.EditedValue, out string? path)
                && !string.IsNullOrEmpty(path))
            {
                yield return new MediaPath(path, value.Culture, value.Segment);
            }
        }
    }

    /// <summary>Every file of the item, published or edited, once.</summary>
    public IReadOnlyCollection<string> Of(IContentBase content)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        foreach (IProperty property in content.Properties)
        {
            foreach (IPropertyValue value in property.Values)
            {
                Add(paths, property, value.EditedValue);
                Add(paths, property, value.PublishedValue);
            }
        }

        return paths;
    }

    private void Add(HashSet<string> paths, IProperty property, object? value)
    {
        if (generators.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value, out string? path)
            && !string.IsNullOrEmpty(path))
        {
            paths.Add(path);
        }
    }
}

/// <summary>The path of a file, and which variant of the property names it.</summary>
internal sealed record MediaPath(string Path, string? Culture, string? Segment);
