using System.Globalization;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Sliders;

/// <summary>What the slider's editor exchanges; a single number has the same value at both ends.</summary>
internal sealed record SliderRange(decimal From, decimal To)
{
    /// <summary>Reads the stored text or the posted object; null for anything else.</summary>
    public static SliderRange? Read(object? value, IJsonSerializer serializer)
    {
        if (value is SliderRange range)
        {
            return range;
        }

        if (EditorValues.As<JsonObject>(value, serializer) is { } json)
        {
            return Parse(EditorValues.Text(json["from"]), EditorValues.Text(json["to"]) ?? EditorValues.Text(json["from"]));
        }

        string[] parts = EditorValues.Text(value)?.Split(',') ?? [];
        return parts.Length is 1 or 2 ? Parse(parts[0], parts[^1]) : null;
    }

    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From},{To}");

    private static SliderRange? Parse(string? from, string? to) =>
        decimal.TryParse(from, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal low)
        && decimal.TryParse(to, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal high)
            ? new SliderRange(low, high)
            : null;
}
