using System.Globalization;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Renditions;
using Varumarke.Portal.Library;

namespace Varumarke.Portal.Picture;

/// <summary>A size that can be taken.</summary>
/// <param name="Name">As the order names it.</param>
/// <param name="Words">As people call it.</param>
/// <param name="Facts">Its pixels, format and weight; before it is made its weight is a guess, and says so.</param>
public sealed record SizeChoice(string Name, Wording Words, string Facts)
{
    private const string Drawing = "image/svg+xml";
    private static readonly Dictionary<string, long> Nothing = [];

    // Those that are asked for most come first.
    private static readonly string[] Order = ["web", "print", "hero", "card", "square", "portrait", "social", "thumb"];

    /// <summary>The sizes of an asset; the file as it is last, or alone.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="culture">How it writes numbers.</param>
    /// <param name="known">What the finished sizes weigh; of the others it is guessed, and said so.</param>
    public static IReadOnlyList<SizeChoice> Of(ShelvedAsset asset, string language, CultureInfo culture, IReadOnlyDictionary<string, long>? known = null)
    {
        ArgumentNullException.ThrowIfNull(asset);
        PictureFacts? facts = asset.Described.Facts;
        IReadOnlyDictionary<string, RenditionLink> all = asset.Renditions?.Presets ?? new Dictionary<string, RenditionLink>();
        IEnumerable<SizeChoice> presets = all
            .OrderBy(preset => Array.IndexOf(Order, preset.Key) is >= 0 and var place ? place : Order.Length)
            .Select(preset => new SizeChoice(preset.Key, PictureWords.SizeName(preset.Key), Joined(Pixels(preset.Value.Width, preset.Value.Height, language), Format(preset.Value.Type), Weight(preset.Key))));
        string original = Joined(
            facts is { Width: { } width, Height: { } height } ? Pixels(width, height, language) : null,
            Format(facts?.MediaType),
            facts is null ? null : PictureSize.Weight(facts.Bytes, culture));
        return [.. presets, new SizeChoice(ReceiptDesk.Original, PictureWords.SizeName(ReceiptDesk.Original), original)];

        // A drawing is its own every size.
        string? Weight(string name) =>
            all[name].Type == facts?.MediaType && facts.MediaType == Drawing ? PictureSize.Weight(facts.Bytes, culture)
            : known?.TryGetValue(name, out long bytes) == true ? PictureSize.Weight(bytes, culture)
            : WeightGuess.Of(all[name], all, known ?? Nothing) is { } guess ? PictureWords.Roughly(PictureSize.Weight(guess, culture)).In(language)
            : null;
    }

    private static string Pixels(int width, int height, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{width} × {height} {PictureWords.Pixels.In(language)}");

    private static string? Format(string? mediaType) => mediaType switch
    {
        null => null,
        Drawing => "SVG",
        "application/pdf" => "PDF",
        _ => mediaType[(mediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant(),
    };

    private static string Joined(params string?[] facts) => string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
}
