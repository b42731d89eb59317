using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Varumarke.DeliveryApi.Media;

/// <summary>A picture's focal point and crops, as fractions of its width and height.</summary>
internal sealed record ImageCrops(ImageFocalPoint? FocalPoint, IReadOnlyList<ImageCrop>? Crops)
{
    public static ImageCrops None { get; } = new(null, null);
}
