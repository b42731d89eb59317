using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Core.Images;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Images;

/// <summary>Reads what an image cropper stores: JSON, or a bare address where the property once was an upload field.</summary>
internal static class ImageCropperValues
{
    public static ImageCropperValue? Read(object? value, IJsonSerializer serializer)
    {
        if (value is null or "")
        {
            return null;
        }

        if (EditorValues.As<ImageCropperValue>(value, serializer) is { } read)
        {
            return read;
        }

        // One broken crop must not hide the picture.
        if (EditorValues.As<JsonObject>(value, serializer) is { } json)
        {
            return new ImageCropperValue { Src = EditorValues.Text(json["src"]) };
        }

        return value is string text && text.TrimStart() is [not '{' and not '[', ..] ? new ImageCropperValue { Src = text } : null;
    }
}
