using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Terms;

/// <summary>What <c>/renditions/{key}</c> answers a program.</summary>
internal sealed record TermsDocument
{
    public required Guid Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The file itself.</summary>
    public required string Url { get; init; }

    public string? MediaType { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public long? Bytes { get; init; }

    public required TermsOfUse Terms { get; init; }

    public RenditionSet? Renditions { get; init; }

    public static TermsDocument Of(Asset asset, PictureFacts? facts, RenditionSet? renditions) => new()
    {
        Key = asset.Key,
        Name = asset.Name,
        Url = asset.Url,
        MediaType = facts?.MediaType,
        Width = facts?.Width,
        Height = facts?.Height,
        Bytes = facts?.Bytes,
        Terms = TermsOfUse.Of(asset.Terms),
        Renditions = renditions,
    };
}

/// <summary>The terms of an asset, in both languages.</summary>
internal sealed record TermsOfUse
{
    /// <summary>Always yes: what may not be used answers 410 or 404.</summary>
    public bool MayBeUsed { get; } = true;

    public DateTimeOffset? UsableUntil { get; init; }

    public string? Credit { get; init; }

    public string? CreditEnglish { get; init; }

    public string? MadeHow { get; init; }

    public string? DigitalSourceType { get; init; }

    public string? Creator { get; init; }

    public string? RightsHolder { get; init; }

    public string? Copyright { get; init; }

    public string? Licence { get; init; }

    public string? LicenceUrl { get; init; }

    public bool Decorative { get; init; }

    public required IReadOnlyDictionary<string, string> Alt { get; init; }

    public required IReadOnlyDictionary<string, string> Caption { get; init; }

    public string? Place { get; init; }

    public static TermsOfUse Of(AssetTerms terms) => new()
    {
        UsableUntil = terms.UsableUntil,
        Credit = terms.CreditLine,
        CreditEnglish = terms.EnglishCreditLine,
        MadeHow = terms.MadeHow?.Code,
        DigitalSourceType = terms.MadeHow?.SourceType,
        Creator = terms.Creator,
        RightsHolder = terms.RightsHolder,
        Copyright = terms.CopyrightNotice,
        Licence = terms.Licence,
        LicenceUrl = terms.LicenceUrl,
        Decorative = terms.IsDecorative,
        Alt = terms.AltTexts,
        Caption = terms.Captions,
        Place = terms.Place,
    };
}
