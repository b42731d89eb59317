using System.Globalization;
using System.Net;
using System.Text.Json;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Renditions;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Picture;

/// <summary>A picture for machines: schema.org's ImageObject, as search engines read licences, and markup for somebody's page.</summary>
internal sealed class PictureData(PortalSite site)
{
    /// <summary>The ImageObject; null for what is no picture.</summary>
    public string? Describe(ShelvedAsset asset, string path, string language)
    {
        if (asset.Renditions?.Presets.GetValueOrDefault("web") is not { } link)
        {
            return null;
        }

        AssetTerms terms = asset.Asset.Terms;
        Dictionary<string, object?> data = new()
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "ImageObject",
            ["name"] = asset.Described.Title(language),
            ["contentUrl"] = site.Whole(link.Url),
            ["caption"] = asset.Described.Caption(language),
            ["license"] = terms.LicenceUrl ?? site.Whole(path),
            ["acquireLicensePage"] = site.Whole(path),
            ["creditText"] = terms.CreditLineIn(language),
            ["digitalSourceType"] = terms.MadeHow?.SourceType,
            ["copyrightNotice"] = terms.CopyrightNotice,
            ["creator"] = terms.Creator is null ? null : new Dictionary<string, string> { ["@type"] = "Person", ["name"] = terms.Creator },
            ["width"] = link.Width,
            ["height"] = link.Height,
        };
        return JsonSerializer.Serialize(data.Where(pair => pair.Value is not null).ToDictionary());
    }

    /// <summary>An <c>img</c> element with whole addresses; null for what is no picture.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="withSubstitute">Whether its substitute is shown when it is withdrawn, and not nothing.</param>
    /// <param name="receipt">The code of the receipt whose address it carries, for whoever cares for the page.</param>
    public string? Embed(ShelvedAsset asset, string language, bool withSubstitute = false, string? receipt = null)
    {
        if (asset.Renditions?.Presets.GetValueOrDefault(ReceiptDesk.EmbeddedPreset) is not { } link)
        {
            return null;
        }

        string query = withSubstitute ? "?on-withdrawn=substitute" : string.Empty;
        string srcset = link.Srcset is null ? string.Empty : $" srcset=\"{WebUtility.HtmlEncode(Whole(link, query))}\" sizes=\"100vw\"";
        string carried = receipt is null ? string.Empty : $" data-receipt=\"{WebUtility.HtmlEncode(site.Whole(LibraryPaths.Receipt(receipt)))}\"";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<img src=\"{site.Whole(link.Url)}{query}\"{srcset} width=\"{link.Width}\" height=\"{link.Height}\" alt=\"{WebUtility.HtmlEncode(asset.Described.AltText(language))}\"{carried}>");
    }

    /// <summary>Where it is told how the page is embedded (oEmbed).</summary>
    public PageAlternate EmbedLink(string path, string title, string language) =>
        new("application/json+oembed", title, $"{LibraryPaths.Embed}?url={Uri.EscapeDataString(site.Whole(path))}&lang={language}");

    // A candidate is an address and a width.
    private string Whole(RenditionLink link, string query) => string.Join(", ", link.Srcset!.Split(", ").Select(candidate => site.Whole(candidate.Replace(" ", query + " ", StringComparison.Ordinal))));
}
