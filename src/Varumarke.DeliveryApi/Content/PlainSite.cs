using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Whether addresses are nothing but segments now: no providers of the site's own, no domains, no preview.</summary>
internal sealed class PlainSite(IApiContentPathProvider paths, UrlProviderCollection providers, IDomainCache domains, IRequestPreviewService preview)
{
    private readonly bool _hasStockProviders = paths.GetType() == typeof(ApiContentPathProvider)
        && providers.All(provider => provider.GetType().Assembly == typeof(NewDefaultUrlProvider).Assembly);

    public bool IsPlain() => _hasStockProviders && !preview.IsPreview() && !domains.GetAll(true).Any();
}
