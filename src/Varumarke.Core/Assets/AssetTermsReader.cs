using System.Text.Json;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Published;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Assets;

/// <summary>Reads terms from a media item's properties. What a type does not have is not said.</summary>
public sealed class AssetTermsReader(IOptions<AssetTermsOptions> options, IOptions<AssetGateOptions> gate)
{
    private const int LanguageLength = 2;
    private readonly AssetTermsOptions _options = options.Value;
    private readonly AssetGateOptions _gate = gate.Value;
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(gate.Value.TimeZone);

    /// <summary>The terms of a media item; of one whose type carries no rights only the texts that describe it.</summary>
    public AssetTerms Read(IPublishedContent media)
    {
        ArgumentNullException.ThrowIfNull(media);
        AssetTerms described = AssetTerms.None with
        {
            IsDecorative = media.GetProperty("decorative")?.GetValue() is true,
            AltTexts = Texts(media, "altText"),
            Captions = Texts(media, "caption"),
            Place = PropertyText.Read(media, "place"),
        };
        return _gate.GovernedMediaTypes.Contains(media.ContentType.Alias) ? WithRights(described, media) : described;
    }

    private AssetTerms WithRights(AssetTerms terms, IPublishedContent media)
    {
        string? creator = PropertyText.Read(media, "photographer");
        string? holder = PropertyText.Read(media, "rightsHolder");
        string? licence = PropertyText.Read(media, "licence");
        MadeHow? made = MadeHow.Of(PropertyText.Read(media, MadeHow.Property));
        return terms with
        {
            Creator = creator,
            RightsHolder = holder,
            CreditLine = CreditLine.Of(Technique(media) ?? made?.Credit.Swedish, creator, holder),
            EnglishCreditLine = CreditLine.Of(Technique(media) ?? made?.Credit.English, creator, holder),
            MadeHow = made,
            CopyrightNotice = holder is null || CreativeCommonsLicence.ClaimsNothing(licence) ? null : $"© {holder}",
            Licence = licence,
            LicenceUrl = LicenceUrl(media, licence),
            UsableUntil = AssetRights.Read(media, _zone).UsableUntil,
        };
    }

    // What the site says of a whole type; null where it says nothing. A credit that names a technique that was not used is untrue.
    private string? Technique(IPublishedContent media) => _options.CreditPrefixes.TryGetValue(media.ContentType.Alias, out string? prefix) ? prefix : null;

    private string? LicenceUrl(IPublishedContent media, string? licence)
    {
        if (Link(media.GetProperty("licenceLink")?.GetSourceValue() as string) is { } link)
        {
            return CreativeCommonsLicence.Bare(link);
        }

        return licence is not null && _options.LicenceUrls.TryGetValue(licence, out string? own) ? own : CreativeCommonsLicence.UrlOf(licence);
    }

    // Read from what is stored: the converter would look up pages, which takes an Umbraco context and a database.
    private static string? Link(string? stored)
    {
        if (string.IsNullOrWhiteSpace(stored))
        {
            return null;
        }

        try
        {
            using JsonDocument links = JsonDocument.Parse(stored);
            return links.RootElement.ValueKind == JsonValueKind.Array
                ? links.RootElement.EnumerateArray().Select(Address).FirstOrDefault(address => address is not null)
                : null;
        }
        catch (JsonException)
        {
            return Absolute(stored.Trim());
        }
    }

    private static string? Address(JsonElement link) =>
        link.ValueKind == JsonValueKind.Object && link.TryGetProperty("url", out JsonElement url) && url.ValueKind == JsonValueKind.String
            ? Absolute(url.GetString()!.Trim())
            : null;

    private static string? Absolute(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    // altTextSv, altTextEn: the language stands last, so that a site may add languages of its own.
    private static Dictionary<string, string> Texts(IPublishedContent media, string prefix)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IPublishedProperty property in media.Properties)
        {
            if (property.Alias.Length == prefix.Length + LanguageLength
                && property.Alias.StartsWith(prefix, StringComparison.Ordinal)
                && PropertyText.Read(media, property.Alias) is { } text)
            {
                texts[property.Alias[prefix.Length..].ToLowerInvariant()] = text;
            }
        }

        return texts;
    }
}
