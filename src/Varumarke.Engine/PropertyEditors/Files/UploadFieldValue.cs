using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>
/// What the backoffice exchanges for an uploaded file: where it lies, and when a new file was chosen, the key of the temporary
/// file that holds it until the item is saved.
/// </summary>
internal sealed record UploadFieldValue(string? Src, Guid? TemporaryFileId = null)
{
    /// <summary>Reads the posted object or the stored address; null when there is neither.</summary>
    public static UploadFieldValue? Read(object? value, IJsonSerializer serializer)
    {
        if (EditorValues.As<JsonObject>(value, serializer) is { } json)
        {
            return new UploadFieldValue(EditorValues.Text(json["src"]), Key(json["temporaryFileId"]));
        }

        return value is string { Length: > 0 } path && !path.TrimStart().StartsWith('{') ? new UploadFieldValue(path) : null;
    }

    internal static Guid? Key(JsonNode? node) => Guid.TryParse(EditorValues.Text(node), out Guid key) ? key : null;
}
