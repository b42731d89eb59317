using System.Text.Json;
using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Entities;

/// <summary>Finds the path of a media item's file among its stored values.</summary>
internal static class MediaFilePath
{
    /// <summary>The path, which is the value itself (upload) or its <c>src</c> (image cropper).</summary>
    public static string? In(string data, int? filePropertyId)
    {
        if (filePropertyId is not { } property)
        {
            return null;
        }

        RawValue stored = RawPropertyData.Read(data).Find(value => value.PropertyTypeId == property);
        string? text = stored.Value.ValueKind == JsonValueKind.String ? stored.Value.GetString() : null;
        return text is null || !text.StartsWith('{') ? text : Source(text);
    }

    private static string? Source(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("src", out JsonElement source) && source.ValueKind == JsonValueKind.String ? source.GetString() : null;
        }
        catch (JsonException)
        {
            // A value somebody imported damaged: the tree shows the item without a picture.
            return null;
        }
    }
}
