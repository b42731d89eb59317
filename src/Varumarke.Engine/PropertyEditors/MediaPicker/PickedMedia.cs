using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Core.Images;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.MediaPicker;

/// <summary>One pick of a media picker: which item, and the focal point and crops that hold for this pick only.</summary>
internal sealed record PickedMedia
{
    public Guid Key { get; init; }

    public Guid MediaKey { get; init; }

    public string MediaTypeAlias { get; init; } = string.Empty;

    public IReadOnlyList<ImageCropperCrop>? Crops { get; init; }

    public ImageCropperFocalPoint? FocalPoint { get; init; }

    /// <summary>
    /// Reads posted or stored JSON, and the comma-separated UDIs of older versions. Null for what is neither; picks that point at
    /// nothing are left out.
    /// </summary>
    public static List<PickedMedia>? Read(object? value, IJsonSerializer serializer)
    {
        if (value is string text && !text.TrimStart().StartsWith('['))
        {
            return ReadUdis(text);
        }

        if (EditorValues.As<List<PickedMedia?>>(value, serializer) is { } picks)
        {
            return picks.OfType<PickedMedia>().Where(pick => pick.MediaKey != Guid.Empty).ToList();
        }

        // One malformed pick must not take the others with it.
        return EditorValues.As<object[]>(value, serializer)?
            .OfType<JsonObject>()
            .Select(json => EditorValues.As<PickedMedia>(json, serializer) ?? OnlyKeys(json))
            .Where(pick => pick.MediaKey != Guid.Empty)
            .ToList();
    }

    public ImageCropperValue ToCrops() => new() { Crops = Crops, FocalPoint = FocalPoint };

    private static List<PickedMedia>? ReadUdis(string text)
    {
        var picks = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => UdiParser.TryParse(part, out Udi? udi) ? udi as GuidUdi : null)
            .OfType<GuidUdi>()
            .Select(udi => new PickedMedia { Key = Guid.NewGuid(), MediaKey = udi.Guid })
            .ToList();
        return picks.Count == 0 ? null : picks;
    }

    private static PickedMedia OnlyKeys(JsonObject json) => new()
    {
        Key = Guid.TryParse(EditorValues.Text(json["key"]), out Guid key) ? key : Guid.NewGuid(),
        MediaKey = Guid.TryParse(EditorValues.Text(json["mediaKey"]), out Guid mediaKey) ? mediaKey : Guid.Empty,
        MediaTypeAlias = EditorValues.Text(json["mediaTypeAlias"]) ?? string.Empty,
    };
}
