using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Pictures;
using Varumarke.Core.Renditions;

namespace Varumarke.DeliveryApi.Assets;

/// <summary>
/// Adds terms and renditions to media values, unless <see cref="DeliveryApiOptions.Renditions"/> is off. Whoever calls has
/// asked the gate. A site without the rendition service has terms only.
/// </summary>
internal sealed class ApiAssets(
    IAssetLibrary library,
    IVariationContextAccessor variation,
    IOptions<DeliveryApiOptions> options,
    IPictureFactsProvider? facts = null,
    IRenditionLinks? links = null)
{
    // What is no picture is not measured for the sake of an answer.
    private static readonly HashSet<string> Pictures = new(PictureExtensions.All.Select(extension => "." + extension), StringComparer.OrdinalIgnoreCase);

    private readonly RememberedLinks? _links = links is null ? null : new RememberedLinks(links);

    /// <summary>Whether media values have more than Umbraco's own members.</summary>
    public bool AreAdded { get; } = options.Value.Renditions;

    public IApiMediaWithCrops WithTerms(IApiMediaWithCrops media, RenditionsOfAnswer answer)
    {
        if (!AreAdded)
        {
            return media;
        }

        Asset? asset = library.Find(media.Id);
        return new ApiAsset(media, TermsOf(asset), RenditionsOf(asset, media, answer));
    }

    public IApiMedia WithTerms(IApiMedia media, RenditionsOfAnswer answer)
    {
        if (!AreAdded)
        {
            return media;
        }

        Asset? asset = library.Find(media.Id);
        return new ApiPlainAsset(media, TermsOf(asset), RenditionsOf(asset, null, answer));
    }

    public ApiMediaResponse Response(IApiMediaWithCrops media, string path, IPublishedContent item, RenditionsOfAnswer answer)
    {
        if (!AreAdded)
        {
            return new ApiMediaResponse(media, path, item.CreateDate, item.UpdateDate);
        }

        Asset? asset = library.Find(media.Id);
        return new ApiAssetResponse(media, path, item.CreateDate, item.UpdateDate, TermsOf(asset), RenditionsOf(asset, null, answer));
    }

    // A folder has no file, and so no terms.
    private ApiTerms? TermsOf(Asset? asset)
    {
        if (asset?.Terms is not { } terms)
        {
            return null;
        }

        string? culture = variation.VariationContext?.Culture;
        return new ApiTerms(
            terms.AltTextIn(culture),
            terms.IsDecorative,
            terms.CaptionIn(culture),
            terms.CreditLineIn(culture),
            terms.MadeHow?.SourceType,
            terms.Creator,
            terms.RightsHolder,
            terms.Licence,
            terms.LicenceUrl,
            terms.UsableUntil);
    }

    private PendingRenditions? RenditionsOf(Asset? asset, IApiMediaWithCrops? picked, RenditionsOfAnswer answer)
    {
        if (asset is null || facts is null || _links is null || !Pictures.Contains(Path.GetExtension(asset.Path)))
        {
            return null;
        }

        ImageCropperValue? local = picked is null ? null : LocalCrops.Of(picked, asset.Crops);
        var pending = new PendingRenditions(asset, local, facts, _links);
        answer.Add(pending);
        return pending;
    }
}
