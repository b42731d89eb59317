using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.DeliveryApi.Media;

/// <summary>
/// Reads focal point and crops from what the image cropper stores, with the crops that its data type defines. Which crops
/// there are is the data type's say; the stored value only says where in this picture they lie.
/// </summary>
internal static class ImageCropReader
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public static ImageCrops Read(IPublishedContent media)
    {
        if (media.GetProperty(Constants.Conventions.Media.File) is not { } property
            || property.PropertyType.EditorAlias != Constants.PropertyEditors.Aliases.ImageCropper)
        {
            return ImageCrops.None;
        }

        Stored stored = Parse(property.GetSourceValue() as string);
        Crop[] configured = Configured(property.PropertyType.DataType.ConfigurationObject);
        ImageFocalPoint? focalPoint = stored.FocalPoint is { } point ? new ImageFocalPoint(point.Left, point.Top) : null;
        return new ImageCrops(focalPoint, [.. configured.Select(crop => Merge(crop, stored.Crops))]);
    }

    private static ImageCrop Merge(Crop configured, Crop[]? stored)
    {
        Coordinates? at = Array.Find(stored ?? [], crop => string.Equals(crop.Alias, configured.Alias, StringComparison.OrdinalIgnoreCase))?.Coordinates;
        return new ImageCrop(configured.Alias, configured.Width, configured.Height, at is null ? null : new ImageCropCoordinates(at.X1, at.Y1, at.X2, at.Y2));
    }

    private static Stored Parse(string? source)
    {
        if (source is null || !source.TrimStart().StartsWith('{'))
        {
            return new Stored(null, null);
        }

        try
        {
            return JsonSerializer.Deserialize<Stored>(source, Json) ?? new Stored(null, null);
        }
        catch (JsonException)
        {
            // A value that an older program wrote badly: the picture is still a picture.
            return new Stored(null, null);
        }
    }

    // The configuration's class belongs to whoever supplies the editor; its shape is part of Umbraco's contract.
    private static Crop[] Configured(object? configuration)
    {
        if (configuration is null)
        {
            return [];
        }

        JsonElement json = JsonSerializer.SerializeToElement(configuration, configuration.GetType());
        foreach (JsonProperty property in json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default)
        {
            if (property.NameEquals("Crops") || property.NameEquals("crops"))
            {
                return property.Value.Deserialize<Crop[]>(Json) ?? [];
            }
        }

        return [];
    }

    private sealed record Stored(FocalPoint? FocalPoint, Crop[]? Crops);

    private sealed record FocalPoint(decimal Left, decimal Top);

    private sealed record Crop(string? Alias, int Width, int Height, Coordinates? Coordinates);

    private sealed record Coordinates(decimal X1, decimal Y1, decimal X2, decimal Y2);
}
