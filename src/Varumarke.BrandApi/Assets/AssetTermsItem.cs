using Varumarke.Core.Assets;
using Varumarke.Core.Library;

namespace Varumarke.BrandApi.Assets;

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
