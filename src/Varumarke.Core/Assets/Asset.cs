using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Images;

namespace Varumarke.Core.Assets;

/// <summary>A media item with a file, as those who give out files see it.</summary>
public sealed record Asset
{
    /// <summary>The media item's key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The media item's name, as the editors wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>The file's public address, such as <c>/media/fxkpocqz/klaralven-host.jpg</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The file's path in the media store (<see cref="Storage.IFileStore"/>).</summary>
    public required string Path { get; init; }

    /// <summary>It was asked for by an address that its file had; the file is at <see cref="Url"/> now.</summary>
    public bool HasMoved { get; init; }

    /// <summary>Focal point and crops as set on the item; null for a file that is not held by an image cropper.</summary>
    public ImageCropperValue? Crops { get; init; }

    /// <summary>What whoever uses the file must know.</summary>
    public required AssetTerms Terms { get; init; }

    /// <summary>When the item was last saved, UTC.</summary>
    public required DateTime UpdateDate { get; init; }

    /// <summary>The media item itself, for the gate.</summary>
    public required IPublishedContent Media { get; init; }
}
