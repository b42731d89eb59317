using System.Globalization;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Rights;
using Varumarke.Core.Search;
using Varumarke.Search.Index;

namespace Varumarke.Search.Entries;

/// <summary>
/// Reads assets for the index: those that may leave, or will by the clock alone. What was never approved or has been withdrawn is
/// not in the index at all.
/// </summary>
internal sealed class AssetEntries(IAssetLibrary library, IPictureFactsProvider facts, FileTexts texts, IMediaNavigationQueryService navigation)
{
    public async Task<IndexEntry?> ReadAsync(Guid key, CancellationToken cancellationToken)
    {
        if (library.Find(key) is not { } asset
            || LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is not { } kind
            || library.Decide(asset).Availability is not (AssetAvailability.Deliverable or AssetAvailability.NotYet))
        {
            return null;
        }

        PictureFacts? measured = kind is SearchKind.Image ? await facts.GetAsync(asset, cancellationToken) : null;
        LibraryAsset described = LibraryAsset.Of(asset, measured);
        string inside = kind is SearchKind.Document ? await texts.OfAsync(asset.Path, cancellationToken) : string.Empty;
        return new IndexEntry
        {
            Key = key,
            Kind = kind,
            Type = asset.Media.ContentType.Alias,
            Changed = asset.UpdateDate,
            Ancestors = navigation.TryGetAncestorsKeys(key, out IEnumerable<Guid> above) ? [.. above] : [],
            Words = LibraryCultures.All.ToDictionary(each => each.Language, each => Words(described, each.Language) with { Inside = inside }),
            UsableUntil = asset.Terms.UsableUntil,
            Facets = Facets(described),
        };
    }

    private static EntryWords Words(LibraryAsset asset, string language)
    {
        string text = string.Join('\n', new[] { asset.AltText(language), asset.Caption(language), asset.Summary(language) }.Where(part => !string.IsNullOrEmpty(part)));
        return new EntryWords(asset.Title(language), text, [.. asset.Subjects, .. Present(asset.Place), .. asset.Season.Select(season => LibraryWords.Season(season).In(language)), LibraryWords.Kind(asset.Kind).In(language), .. Shape(asset, language), .. Present(asset.Asset.Terms.Creator)]);
    }

    // "liggande vinterbild" is typed where it could be chosen.
    private static IEnumerable<string> Shape(LibraryAsset asset, string language) =>
        Present(asset.Orientation).Select(shape => LibraryWords.Value(SearchFacet.Orientation, shape).In(language));

    private static Dictionary<string, IReadOnlyList<string>> Facets(LibraryAsset asset) => new()
    {
        [SearchFacet.Subject] = asset.Subjects,
        [SearchFacet.Place] = Present(asset.Place),
        [SearchFacet.Season] = asset.Season,
        [SearchFacet.Orientation] = Present(asset.Orientation),
        [SearchFacet.Colour] = Present(PaletteColour.Of(asset.Facts?.DominantColour)),
        [SearchFacet.MadeHow] = Present(asset.Asset.Terms.MadeHow?.Code),
        [SearchFacet.Licence] = Present(asset.Asset.Terms.Licence),
        [SearchFacet.Language] = asset.Languages,
        [SearchFacet.Year] = asset.Taken is { } taken ? [taken.Year.ToString(CultureInfo.InvariantCulture)] : [],
    };

    private static string[] Present(string? value) => string.IsNullOrEmpty(value) ? [] : [value];
}
