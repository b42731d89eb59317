using Varumarke.BrandApi.Answers;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Renditions;

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

/// <summary>What whoever uses an asset must know.</summary>
internal sealed record AssetTermsItem(
    string? Credit, string? Creator, string? RightsHolder, string? Copyright, string? Licence, string? LicenceUrl, DateTimeOffset? UsableUntil, IReadOnlyList<string> Channels)
{
    public static AssetTermsItem Of(LibraryAsset asset, string language)
    {
        AssetTerms terms = asset.Asset.Terms;
        return new(terms.CreditLineIn(language), terms.Creator, terms.RightsHolder, terms.CopyrightNotice, terms.Licence, terms.LicenceUrl, terms.UsableUntil, asset.Channels);
    }
}

/// <summary>The file as it is.</summary>
internal sealed record AssetFileItem(string Url, string? MediaType, int? Width, int? Height, long? Bytes, string? Sha256)
{
    public static AssetFileItem Of(LibraryAsset asset, ApiLinks links)
    {
        PictureFacts? facts = asset.Facts;
        return new(links.Of(asset.Asset.Url), facts?.MediaType, facts?.Width, facts?.Height, facts?.Bytes, facts?.ContentHash);
    }
}

/// <summary>Where more is to be had: the description, the page for people, the terms, the renditions, a small picture.</summary>
internal sealed record AssetLinksItem(string Self, string Page, string Terms, string? Renditions, string? Thumbnail);

/// <summary>One ready size of a picture.</summary>
internal sealed record RenditionItem(string Name, string Url, int Width, int Height, string MediaType, string? Srcset, string? Sizes)
{
    private const string Between = ", ";

    public static RenditionItem Of(string name, RenditionLink link, ApiLinks links) =>
        new(name, links.Of(link.Url), link.Width, link.Height, link.Type, Whole(link.Srcset, links), link.Sizes);

    // Of other websites the addresses are asked from there, so that each candidate is as whole as the address beside it.
    private static string? Whole(string? srcset, ApiLinks links) =>
        srcset is null ? null : string.Join(Between, srcset.Split(Between).Select(links.Of));
}

/// <summary>The ready sizes of a picture, and what to show until one is there.</summary>
internal sealed record RenditionsAnswer(Guid Id, RenditionPlaceholder? Placeholder, IReadOnlyList<RenditionItem> Items);
