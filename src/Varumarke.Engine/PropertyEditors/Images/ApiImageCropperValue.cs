using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Varumarke.Engine.PropertyEditors.Images;

/// <summary>An image cropper's value in the Delivery API.</summary>
internal sealed record ApiImageCropperValue(string Url, ImageFocalPoint? FocalPoint, IEnumerable<ImageCrop>? Crops);
