using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Images;

/// <summary>Builds media items for the Delivery API from Umbraco's own builder and the item's file property.</summary>
/// <param name="mediaBuilder">Umbraco's builder of what every media item has.</param>
public sealed class ApiMediaWithCropsBuilder(IApiMediaBuilder mediaBuilder) : IApiMediaWithCropsBuilder
{
    /// <inheritdoc/>
    public IApiMediaWithCrops Build(MediaWithCrops media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return Build(media.Content, media.LocalCrops);
    }

    /// <inheritdoc/>
    public IApiMediaWithCrops Build(IPublishedContent media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return Build(media, new ImageCropperValue());
    }

    private ApiMediaWithCrops Build(IPublishedContent media, ImageCropperValue local)
    {
        // Documents and videos keep their file in an upload field, which has no crops: null tells them from a picture without any.
        var own = media.GetProperty(Constants.Conventions.Media.File)?.GetValue() as ImageCropperValue;
        ImageCropperValue crops = local.Merge(own);
        return new ApiMediaWithCrops(mediaBuilder.Build(media), crops.ToApiFocalPoint(), crops.ToApiCrops() ?? (own is null ? null : []));
    }
}
