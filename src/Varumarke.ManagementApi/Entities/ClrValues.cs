using System.Text.Json;
using System.Text.Json.Nodes;

namespace Varumarke.ManagementApi.Entities;

/// <summary>
/// Values that the client sent, as Umbraco's editors take them: plain values as CLR types, and objects and lists as JSON nodes, which
/// write themselves as the text that was sent.
/// </summary>
internal static class ClrValues
{
    public static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out long whole) ? whole is >= int.MinValue and <= int.MaxValue ? (int)whole : whole : value.GetDecimal(),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonObject.Create(value),
    };
}
