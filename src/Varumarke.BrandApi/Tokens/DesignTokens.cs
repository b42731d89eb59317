using System.Text.Json.Nodes;
using Varumarke.Core.Brand;

namespace Varumarke.BrandApi.Tokens;

/// <summary>The brand's colours and typefaces in the format of the Design Tokens Community Group, 2025.10.</summary>
internal static class DesignTokens
{
    private const double Full = 255;
    private const int Digits = 4;

    public static JsonObject Of(IReadOnlyList<BrandColour> colours, IReadOnlyList<BrandTypeface> typefaces) => new()
    {
        ["$schema"] = "https://www.designtokens.org/schemas/2025.10/format.json",
        ["colour"] = Colours(colours),
        ["typeface"] = Typefaces(typefaces),
    };

    private static JsonObject Colours(IReadOnlyList<BrandColour> colours)
    {
        var group = new JsonObject { ["$type"] = "color" };
        foreach ((string name, BrandColour colour) in TokenNames.Of(colours.Where(each => Contrast.Parse(each.Hex) is not null), each => each.Title))
        {
            (byte red, byte green, byte blue) = Contrast.Parse(colour.Hex)!.Value;
            group[name] = Described(
                new JsonObject
                {
                    ["colorSpace"] = "srgb",
                    ["components"] = new JsonArray(Part(red), Part(green), Part(blue)),
                    ["hex"] = $"#{red:x2}{green:x2}{blue:x2}",
                },
                $"{colour.Title}. {colour.Usage}");
        }

        return group;
    }

    private static JsonObject Typefaces(IReadOnlyList<BrandTypeface> typefaces)
    {
        var group = new JsonObject { ["$type"] = "fontFamily" };
        foreach ((string name, BrandTypeface face) in TokenNames.Of(typefaces, each => each.Family))
        {
            JsonArray families = [face.Family, .. face.Fallback.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(each => JsonValue.Create(each.Trim('"', '\'')))];
            group[name] = Described(families, face.Usage);
        }

        return group;
    }

    private static JsonObject Described(JsonNode value, string description)
    {
        var token = new JsonObject { ["$value"] = value };
        if (description.Trim() is { Length: > 0 } said)
        {
            token["$description"] = said;
        }

        return token;
    }

    private static JsonValue Part(byte channel) => JsonValue.Create(Math.Round(channel / Full, Digits));
}
