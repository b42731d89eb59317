using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Images;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Media;

/// <summary>Media items that may leave, ready to be written.</summary>
internal sealed class MediaResponses(
    IPublishedMediaCache cache,
    AssetDecisions decisions,
    IApiMediaWithCropsBuilder builder,
    ApiAssets assets,
    MediaTree tree)
{
    /// <summary>The item; or, when it may not leave or is not there, the decision that says so.</summary>
    public (ApiMediaResponse? Response, AssetDecision Decision) Build(Guid key, DeliveryRequest request)
    {
        request.Dependencies.Add(key);
        if (cache.GetById(key) is not { } media || decisions.Decide(key) is not { } decision)
        {
            return (null, new AssetDecision(AssetAvailability.NotApproved));
        }

        request.Dependencies.HoldsUntil(decision);
        return (decision.IsDeliverable ? Build(media, request) : null, decision);
    }

    private ApiMediaResponse Build(IPublishedContent media, DeliveryRequest request)
    {
        (string path, IReadOnlyList<Guid> folders) = tree.PathOf(media.Key, media.Name);
        foreach (Guid folder in folders)
        {
            request.Dependencies.Add(folder);
        }

        return assets.Response(builder.Build(media), path, media, request.Renditions);
    }
}
