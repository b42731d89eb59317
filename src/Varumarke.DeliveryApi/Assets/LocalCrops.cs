using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Images;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>
/// Tells what was set where a picture was picked from what is set on the picture itself. A picked value has both in one; only
/// what differs needs renditions of its own, and all other uses share the item's.
/// </summary>
internal static class LocalCrops
{
    /// <summary>The focal point and the crops that differ from the item's own; null when none does.</summary>
    public static ImageCropperValue? Of(IApiMediaWithCrops picked, ImageCropperValue? own)
    {
        ImageCropperFocalPoint? focus = picked.FocalPoint is { } point ? new ImageCropperFocalPoint { Left = point.Left, Top = point.Top } : null;
        if (OrMiddle(focus) == OrMiddle(own?.FocalPoint))
        {
            focus = null;
        }

        ImageCropperCrop[] crops = [.. (picked.Crops ?? []).Select(Crop).Where(crop => crop.Coordinates != own?.GetCrop(crop.Alias ?? string.Empty)?.Coordinates)];
        return focus is null && crops.Length == 0 ? null : new ImageCropperValue { FocalPoint = focus, Crops = crops };
    }

    private static ImageCropperCrop Crop(ImageCrop crop) => new()
    {
        Alias = crop.Alias,
        Width = crop.Width,
        Height = crop.Height,
        Coordinates = crop.Coordinates is { } area ? new ImageCropperCoordinates { X1 = area.X1, Y1 = area.Y1, X2 = area.X2, Y2 = area.Y2 } : null,
    };

    private static ImageCropperFocalPoint OrMiddle(ImageCropperFocalPoint? point) => point ?? new ImageCropperFocalPoint();
}
