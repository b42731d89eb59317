using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.TreePicker;

/// <summary>A picked document, media item or member as the backoffice exchanges it; stored as a UDI.</summary>
internal sealed record PickedEntity(string Type, Guid Unique)
{
    /// <summary>Reads posted objects or stored comma-separated UDIs; what cannot be read is left out.</summary>
    public static List<PickedEntity> Read(object? value, IJsonSerializer serializer)
    {
        if (value is IEnumerable<PickedEntity> read)
        {
            return read.ToList();
        }

        if (value is string text && !text.TrimStart().StartsWith('['))
        {
            return text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FromUdi).WhereNotNull().ToList();
        }

        return (EditorValues.As<object[]>(value, serializer) ?? [])
            .Select(item => item is JsonObject json ? FromJson(json) : FromUdi(EditorValues.Text(item)))
            .WhereNotNull()
            .ToList();
    }

    public string ToUdi() => new GuidUdi(Type, Unique).ToString();

    private static PickedEntity? FromUdi(string? text) =>
        UdiParser.TryParse(text ?? string.Empty, out Udi? udi) && udi is GuidUdi guidUdi ? new PickedEntity(guidUdi.EntityType, guidUdi.Guid) : null;

    private static PickedEntity? FromJson(JsonObject json) =>
        EditorValues.Text(json["type"]) is Constants.UdiEntityType.Document or Constants.UdiEntityType.Media or Constants.UdiEntityType.Member
        && Guid.TryParse(EditorValues.Text(json["unique"]), out Guid key)
            ? new PickedEntity(EditorValues.Text(json["type"])!, key)
            : null;
}
