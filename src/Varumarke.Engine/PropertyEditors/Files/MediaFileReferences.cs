using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;
using Varumarke.Engine.PropertyEditors.Images;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>Finds the address of the file in a value of the two editors that hold one: upload field and image cropper.</summary>
internal sealed class MediaFileReferences(IJsonSerializer jsonSerializer) : IMediaUrlGenerator
{
    public static bool Holds(string? editorAlias) =>
        editorAlias is Constants.PropertyEditors.Aliases.UploadField or Constants.PropertyEditors.Aliases.ImageCropper;

    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, out string? mediaPath)
    {
        mediaPath = propertyEditorAlias switch
        {
            Constants.PropertyEditors.Aliases.UploadField => UploadFieldValue.Read(value, jsonSerializer)?.Src,
            Constants.PropertyEditors.Aliases.ImageCropper => ImageCropperValues.Read(value, jsonSerializer)?.Src,
            _ => null,
        };
        return !string.IsNullOrWhiteSpace(mediaPath);
    }

    /// <summary>The stored value with another address in it and all else as it was.</summary>
    public object WithPath(object value, string path)
    {
        if (EditorValues.As<JsonObject>(value, jsonSerializer) is not { } json)
        {
            return path;
        }

        json["src"] = path;
        return jsonSerializer.Serialize(json);
    }
}
