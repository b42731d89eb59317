using Varumarke.BrandApi.Answers;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;

namespace Varumarke.BrandApi.Assets;

/// <summary>An asset as the API describes it. What is not known is left out.</summary>
internal sealed record AssetItem
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public bool Decorative { get; init; }

    public required IReadOnlyDictionary<string, string> AltText { get; init; }

    public required IReadOnlyDictionary<string, string> Caption { get; init; }

    public string? Summary { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    public required IReadOnlyList<string> Seasons { get; init; }

    public string? Place { get; init; }

    public string? Orientation { get; init; }

    public string? DominantColour { get; init; }

    public string? MadeHow { get; init; }

    public string? DigitalSourceType { get; init; }

    public DateTime? Taken { get; init; }

    public required DateTime Changed { get; init; }

    public required AssetTermsItem Terms { get; init; }

    public required AssetFileItem File { get; init; }

    public required AssetLinksItem Links { get; init; }

    public static AssetItem Of(ShelvedAsset shelved, ApiLinks links, string language)
    {
        LibraryAsset described = shelved.Described;
        Asset asset = shelved.Asset;
        string title = described.Title(language);
        return new AssetItem
        {
            Id = asset.Key,
            Kind = described.Kind,
            Title = title,
            Decorative = asset.Terms.IsDecorative,
            AltText = asset.Terms.AltTexts,
            Caption = asset.Terms.Captions,
            Summary = described.Summary(language),
            Subjects = described.Subjects,
            Seasons = described.Season,
            Place = described.Place,
            Orientation = described.Orientation,
            DominantColour = described.Facts?.DominantColour,
            MadeHow = asset.Terms.MadeHow?.Code,
            DigitalSourceType = asset.Terms.MadeHow?.SourceType,
            Taken = described.Taken,
            Changed = asset.UpdateDate,
            Terms = AssetTermsItem.Of(described, language),
            File = AssetFileItem.Of(described, links),
            Links = new AssetLinksItem(
                links.Of($"{BrandRoutes.Assets}/{asset.Key:D}"),
                links.Of(LibraryPaths.Asset(language, asset.Key, title)),
                links.Of($"/renditions/{asset.Key:D}"),
                shelved.Renditions is null ? null : links.Of($"{BrandRoutes.Assets}/{asset.Key:D}/renditions"),
                shelved.Renditions?.Presets.GetValueOrDefault("card") is { } card ? links.Of(card.Url) : null),
        };
    }
}
