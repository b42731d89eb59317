using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Basket;

/// <summary>The terms of the files in a zip, for programs.</summary>
internal static class TermsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(PackedFiles packed, PortalSite site) => JsonSerializer.Serialize(
        new { receipts = packed.Address, made = packed.Made, files = packed.Files.Select(file => Of(file, site)), leftOut = packed.Missing.Select(left => Of(left, site)) }, Options);

    private static object Of(PackedFile file, PortalSite site)
    {
        AssetTerms terms = file.Asset.Asset.Terms;
        return new
        {
            file = file.Name,
            assetId = file.Asset.Asset.Key,
            rendition = file.Receipt.Rendition,
            title = file.Asset.Described.Title(ReaderLanguage.Swedish),
            credit = new { sv = terms.CreditLine, en = terms.CreditLineIn(ReaderLanguage.English) },
            creator = terms.Creator,
            rightsHolder = terms.RightsHolder,
            copyright = terms.CopyrightNotice,
            licence = terms.Licence,
            licenceUrl = terms.LicenceUrl,
            usableUntil = terms.UsableUntil,
            channels = file.Asset.Described.Channels,
            digitalSourceType = terms.MadeHow?.SourceType,
            altText = terms.AltTexts,
            caption = terms.Captions,
            receipt = site.Whole(LibraryPaths.Receipt(file.Receipt.Code)),
            page = site.Whole(LibraryPaths.Asset(ReaderLanguage.Swedish, file.Asset.Asset.Key, file.Asset.Described.Title(ReaderLanguage.Swedish))),
        };
    }

    private static object Of(LeftOut left, PortalSite site) => new
    {
        rendition = left.Receipt.Rendition,
        mayBeUsed = left.Decision.IsDeliverable,
        reason = PackedWords.Why(left.Decision).English,
        receipt = site.Whole(LibraryPaths.Receipt(left.Receipt.Code)),
    };
}
