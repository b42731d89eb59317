using System.Globalization;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Portal.Library;

namespace Varumarke.Portal.Picture;

/// <summary>A size that can be taken.</summary>
/// <param name="Name">As the order names it.</param>
/// <param name="Words">As people call it.</param>
/// <param name="Facts">Its pixels, format and weight, as far as they are known before it is made.</param>
public sealed record SizeChoice(string Name, Wording Words, string Facts)
{
    // Those that are asked for most come first.
    private static readonly string[] Order = ["web", "print", "hero", "card", "square", "portrait", "social", "thumb"];

    /// <summary>The sizes of an asset; the file as it is last, or alone.</summary>
    public static IReadOnlyList<SizeChoice> Of(ShelvedAsset asset, string language, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(asset);
        IEnumerable<SizeChoice> presets = (asset.Renditions?.Presets ?? new Dictionary<string, Core.Renditions.RenditionLink>())
            .OrderBy(preset => Array.IndexOf(Order, preset.Key) is >= 0 and var place ? place : Order.Length)
            .Select(preset => new SizeChoice(preset.Key, PictureWords.SizeName(preset.Key), Joined(Pixels(preset.Value.Width, preset.Value.Height, language), Format(preset.Value.Type), null)));
        var facts = asset.Described.Facts;
        string original = Joined(
            facts is { Width: { } width, Height: { } height } ? Pixels(width, height, language) : null,
            Format(facts?.MediaType),
            facts is null ? null : PictureSize.Weight(facts.Bytes, culture));
        return [.. presets, new SizeChoice(ReceiptDesk.Original, PictureWords.SizeName(ReceiptDesk.Original), original)];
    }

    private static string Pixels(int width, int height, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{width} × {height} {PictureWords.Pixels.In(language)}");

    private static string? Format(string? mediaType) => mediaType switch
    {
        null => null,
        "image/svg+xml" => "SVG",
        "application/pdf" => "PDF",
        _ => mediaType[(mediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant(),
    };

    private static string Joined(params string?[] facts) => string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
}
