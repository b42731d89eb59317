using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Search;

namespace Varumarke.Portal.Picture;

/// <summary>
/// What may be done with an asset, in a sentence each: to crop, to change, to print, to sell, and whether to credit. It follows from the
/// licence, the channels and the kind, and where these do not say, the answer is to ask.
/// </summary>
internal static class PlainTerms
{
    /// <summary>The sentences, in the order in which people ask.</summary>
    public static IReadOnlyList<PlainTerm> Of(LibraryAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        AssetTerms terms = asset.Asset.Terms;
        string licence = terms.Licence ?? string.Empty;
        bool isFree = licence.StartsWith("CC0", StringComparison.OrdinalIgnoreCase), isCommons = licence.StartsWith("CC-BY", StringComparison.OrdinalIgnoreCase);
        bool isOfferedUnchanged = licence.Contains("-ND", StringComparison.OrdinalIgnoreCase), isNotForMoney = licence.Contains("-NC", StringComparison.OrdinalIgnoreCase);
        bool isKnown = isFree || isCommons, isLogo = asset.Kind == SearchKind.Logo;
        bool isForPrint = asset.Channels.Count == 0 || asset.Channels.Contains("print", StringComparer.OrdinalIgnoreCase);
        return
        [
            // A picture of ours is offered in several crops, so that whoever needs another may make it.
            .. asset.Kind == SearchKind.Document ? [] : (PlainTerm[])[
                isLogo ? new(MayI.No, PlainTermWords.LogoUncropped)
                    : isOfferedUnchanged ? new(MayI.No, PlainTermWords.Uncropped)
                    : new(MayI.Yes, PlainTermWords.Crop)],
            isLogo ? new(MayI.No, PlainTermWords.LogoUnchanged)
                : isOfferedUnchanged ? new(MayI.No, PlainTermWords.Unchanged)
                : isFree ? new(MayI.Yes, PlainTermWords.Change)
                : isCommons ? new(MayI.Yes, PlainTermWords.ChangeAndSaySo)
                : new(MayI.Ask, asset.Kind == SearchKind.Document ? PlainTermWords.AskToChangeText : PlainTermWords.AskToChange),
            isForPrint ? new(MayI.Yes, PlainTermWords.Print) : new(MayI.No, PlainTermWords.NoPrint),
            isNotForMoney ? new(MayI.No, PlainTermWords.NotForMoney)
                : isKnown && !isLogo ? new(MayI.Yes, PlainTermWords.Sell)
                : new(MayI.Ask, PlainTermWords.AskToSell),
            terms.CreditLine is { Length: > 0 } && !isFree ? new(MayI.Must, PlainTermWords.MustCredit) : new(MayI.Yes, PlainTermWords.NeedNotCredit),
        ];
    }
}
