using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Requests;

/// <summary>What the formats are called in addresses and settings.</summary>
internal static class FormatNames
{
    /// <summary>Lets the reader's Accept header choose.</summary>
    public const string Auto = "auto";

    public static IReadOnlyList<string> All { get; } = ["jpg", "png", "webp", "avif", "gif"];

    public static bool TryParse(string? name, out RenditionFormat format)
    {
        RenditionFormat? found = name?.ToLowerInvariant() switch
        {
            "jpg" or "jpeg" => RenditionFormat.Jpeg,
            "png" => RenditionFormat.Png,
            "webp" => RenditionFormat.WebP,
            "avif" => RenditionFormat.Avif,
            "gif" => RenditionFormat.Gif,
            _ => null,
        };
        format = found ?? default;
        return found is not null;
    }

    public static RenditionFormat Parse(string name) =>
        TryParse(name, out RenditionFormat format) ? format : throw new ArgumentException($"There is no format '{name}'.", nameof(name));
}
