using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Varumarke.Engine.Sync.Legacy;

/// <summary>UDIs, <c>umb://media/…</c>, where Umbraco has keys since version 14.</summary>
internal static class LegacyUdis
{
    /// <summary>The key in a UDI; null for everything else.</summary>
    public static Guid? Key(JsonNode? node)
    {
        return node is JsonValue value && value.TryGetValue(out string? text) ? Key(text) : null;
    }

    /// <summary>The key in a UDI; null for everything else.</summary>
    public static Guid? Key(string text)
    {
        return text.StartsWith("umb://", StringComparison.OrdinalIgnoreCase) && UdiParser.TryParse(text.Trim(), out Udi? udi) && udi is GuidUdi guid
            ? guid.Guid
            : null;
    }
}
