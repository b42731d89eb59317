using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Images;
using Varumarke.Core.Links;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Assets;

namespace Varumarke.DeliveryApi.Rights;

/// <summary>
/// What the filter of every answer needs: which asset may be shown, and how to show it. The builders are asked for late, since
/// they ask the filter's owner in turn for the properties of what they build.
/// </summary>
internal sealed record AssetFilterServices(
    AssetSubstitutes Substitutes,
    IPublishedMediaCache Media,
    Lazy<IApiMediaWithCropsBuilder> WithCrops,
    Lazy<IApiMediaBuilder> Plain,
    MediaLinks Links,
    ApiAssets Assets);
