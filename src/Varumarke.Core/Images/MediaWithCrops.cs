using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Images;

/// <summary>A picked media item with the focal point and crops that were set where it was picked.</summary>
/// <param name="content">The media item.</param>
/// <param name="publishedValueFallback">Umbraco's fallback of values, as for any published item.</param>
/// <param name="localCrops">What was set where the item was picked.</param>
public sealed class MediaWithCrops(IPublishedContent content, IPublishedValueFallback publishedValueFallback, ImageCropperValue localCrops)
    : PublishedContentWrapped(content, publishedValueFallback)
{
    /// <summary>The media item itself.</summary>
    public IPublishedContent Content { get; } = content;

    /// <summary>What was set where the item was picked; the item's own focal point and crops are in its file property.</summary>
    public ImageCropperValue LocalCrops { get; } = localCrops;
}
