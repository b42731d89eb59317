using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Images;

namespace Varumarke.DeliveryApi.Media;

/// <summary>
/// Tells what was set where a picture was picked from what is set on the picture itself. A picked value has both in one; only
/// what differs needs renditions of its own, and all other uses share the item's.
/// </summary>
internal static class LocalCrops
{
    /// <summary>Focal point and crops of the pick; null when they are the item's own.</summary>
    public static ImageCropperValue? Of(IApiMediaWithCrops picked, ImageCropperValue? own)
    {
        ImageCropperFocalPoint? focus = picked.FocalPoint is { } point ? new ImageCropperFocalPoint { Left = point.Left, Top = point.Top } : null;
        ImageCropperCrop[] crops = [.. (picked.Crops ?? []).Select(Crop)];
        bool isOwn = Focus(focus) == Focus(own?.FocalPoint) && crops.All(crop => crop.Coordinates == own?.GetCrop(crop.Alias ?? string.Empty)?.Coordinates);
        return isOwn ? null : new ImageCropperValue { FocalPoint = focus, Crops = crops };
    }

    private static ImageCropperCrop Crop(ImageCrop crop) => new()
    {
        Alias = crop.Alias,
        Width = crop.Width,
        Height = crop.Height,
        Coordinates = crop.Coordinates is { } area ? new ImageCropperCoordinates { X1 = area.X1, Y1 = area.Y1, X2 = area.X2, Y2 = area.Y2 } : null,
    };

    // None is the middle.
    private static ImageCropperFocalPoint Focus(ImageCropperFocalPoint? point) => point ?? new ImageCropperFocalPoint();
}
