using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Assets;
using Varumarke.Core.Published;
using Varumarke.Core.Search;

namespace Varumarke.Core.Library;

/// <summary>An asset as the library describes it. The caller has asked the gate.</summary>
public sealed record LibraryAsset
{
    // A picture is called square when neither side is a twentieth longer.
    private const double Square = 1.05;

    /// <summary>The asset.</summary>
    public required Asset Asset { get; init; }

    /// <summary>Its kind (<see cref="SearchKind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>What was measured of its file.</summary>
    public PictureFacts? Facts { get; init; }

    /// <summary>What it is about, in the editors' words.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Codes of the seasons that it shows.</summary>
    public IReadOnlyList<string> Season { get; init; } = [];

    /// <summary>Codes of the channels that it may be used in; empty where nothing was said, which forbids none.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>When it was taken, or a document written.</summary>
    public DateTime? Taken { get; init; }

    /// <summary>Where it was taken.</summary>
    public string? Place => Asset.Terms.Place;

    /// <summary><c>landscape</c>, <c>portrait</c> or <c>square</c>; null for what is not a measured picture.</summary>
    public string? Orientation => Facts is { Width: { } width, Height: { } height } && width > 0 && height > 0
        ? width > height * Square ? "landscape" : height > width * Square ? "portrait" : "square"
        : null;

    /// <summary>The languages in which it is described; both for one that nobody described.</summary>
    public IReadOnlyList<string> Languages => [.. LibraryCultures.All
        .Select(each => each.Language)
        .Where(language => Described.Count == 0 || Described.Contains(language))];

    private HashSet<string> Described => [.. Asset.Terms.AltTexts.Keys, .. Asset.Terms.Captions.Keys, .. Texts("title").Keys, .. Texts("summary").Keys];

    /// <summary>Reads an asset of one of the library's types.</summary>
    public static LibraryAsset Of(Asset asset, PictureFacts? facts)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return new LibraryAsset
        {
            Asset = asset,
            Kind = LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) ?? SearchKind.Document,
            Facts = facts,
            Subjects = Values(asset.Media, "subjects"),
            Season = Values(asset.Media, "season"),
            Channels = Values(asset.Media, "allowedChannels"),
            Taken = Date(asset.Media, "takenOn") ?? Date(asset.Media, "documentDate"),
        };
    }

    /// <summary>What it is called: a document's own title, else the media item's name.</summary>
    public string Title(string language) => In(Texts("title"), language) ?? Asset.Name;

    /// <summary>The alternative text, in Swedish where there is none in the language; empty for a decorative picture.</summary>
    public string AltText(string language) => Asset.Terms.AltTextIn(language) ?? string.Empty;

    /// <summary>The caption, in Swedish where there is none in the language.</summary>
    public string? Caption(string language) => Asset.Terms.CaptionIn(language);

    /// <summary>What a document says in short.</summary>
    public string? Summary(string language) => In(Texts("summary"), language);

    /// <summary>A further text of the type, in plain words, such as how a logo is used.</summary>
    public string? Text(string alias) => PropertyText.Read(Asset.Media, alias);

    private Dictionary<string, string> Texts(string prefix) => LibraryCultures.All
        .Select(each => (each.Language, Text: PropertyText.Read(Asset.Media, prefix + char.ToUpperInvariant(each.Language[0]) + each.Language[1..])))
        .Where(each => each.Text is not null)
        .ToDictionary(each => each.Language, each => each.Text!);

    private static string? In(Dictionary<string, string> texts, string language) => texts.GetValueOrDefault(language) ?? texts.Values.FirstOrDefault();

    private static IReadOnlyList<string> Values(IPublishedContent media, string alias) => media.GetProperty(alias)?.GetValue() switch
    {
        string one when !string.IsNullOrWhiteSpace(one) => [one.Trim()],
        IEnumerable<string> several => [.. several.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value.Trim())],
        _ => [],
    };

    private static DateTime? Date(IPublishedContent media, string alias) =>
        media.GetProperty(alias)?.GetValue() is DateTime { Year: > 1 } date ? date : null;
}
