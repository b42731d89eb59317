using Varumarke.Core.Assets;

namespace Varumarke.Renditions.Terms;

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
