using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Varumarke.Core.Images;

/// <summary>
/// A picture with its focal point and crops: what Umbraco's image cropper stores, as
/// <c>{"src": "/media/…", "focalPoint": {"left": 0.5, "top": 0.5}, "crops": […]}</c>, and what a media picker stores beside the
/// picked item. All positions are fractions of the picture's width and height, from the upper left corner.
/// </summary>
public sealed record ImageCropperValue
{
    /// <summary>The picture's address, such as <c>/media/abc/bild.jpg</c>.</summary>
    public string? Src { get; init; }

    /// <summary>The point that must stay in view; null for the middle.</summary>
    public ImageCropperFocalPoint? FocalPoint { get; init; }

    /// <summary>The named crops.</summary>
    public IReadOnlyList<ImageCropperCrop>? Crops { get; init; }

    /// <summary>Finds a crop by alias, in any case.</summary>
    public ImageCropperCrop? GetCrop(string alias) =>
        Crops?.FirstOrDefault(crop => string.Equals(crop.Alias, alias, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Fills what is missing here from <paramref name="other"/>: what was set where a picture is used counts before what was set
    /// on the picture itself.
    /// </summary>
    public ImageCropperValue Merge(ImageCropperValue? other)
    {
        if (other is null)
        {
            return this;
        }

        IEnumerable<ImageCropperCrop> own = (Crops ?? [])
            .Select(crop => crop.Coordinates is null ? crop with { Coordinates = other.GetCrop(crop.Alias ?? string.Empty)?.Coordinates } : crop);
        IEnumerable<ImageCropperCrop> added = (other.Crops ?? []).Where(crop => GetCrop(crop.Alias ?? string.Empty) is null);
        return new ImageCropperValue
        {
            Src = string.IsNullOrWhiteSpace(Src) ? other.Src : Src,
            FocalPoint = FocalPoint ?? other.FocalPoint,
            Crops = own.Concat(added).ToList(),
        };
    }

    /// <summary>
    /// Gives every configured crop its configured size, adding those that are missing. Crops that are no longer configured stay:
    /// someone placed them by hand, and the setting may come back.
    /// </summary>
    public ImageCropperValue WithCrops(IEnumerable<ImageCropperCrop>? configured)
    {
        List<ImageCropperCrop> sizes = configured?.ToList() ?? [];
        return this with
        {
            Crops = (Crops ?? [])
                .Select(crop => sizes.Find(size => size.Alias == crop.Alias) is { } size ? crop with { Width = size.Width, Height = size.Height } : crop)
                .Concat(sizes.Where(size => GetCrop(size.Alias ?? string.Empty) is null).Select(size => size with { Coordinates = null }))
                .ToList(),
        };
    }

    /// <summary>Leaves out what says nothing: crops that were never placed, and a focal point in the middle.</summary>
    public ImageCropperValue Pruned() => this with
    {
        Crops = Crops?.Where(crop => crop.Coordinates is not null).ToList(),
        FocalPoint = FocalPoint is { Left: 0.5m, Top: 0.5m } ? null : FocalPoint,
    };

    /// <summary>The focal point as the Delivery API gives it.</summary>
    public ImageFocalPoint? ToApiFocalPoint() => FocalPoint is null ? null : new ImageFocalPoint(FocalPoint.Left, FocalPoint.Top);

    /// <summary>The crops as the Delivery API gives them.</summary>
    public IEnumerable<ImageCrop>? ToApiCrops() => Crops?
        .Select(crop => new ImageCrop(
            crop.Alias,
            crop.Width,
            crop.Height,
            crop.Coordinates is { } area ? new ImageCropCoordinates(area.X1, area.Y1, area.X2, area.Y2) : null))
        .ToArray();

    /// <inheritdoc/>
    public override string ToString() => Src ?? string.Empty;
}
