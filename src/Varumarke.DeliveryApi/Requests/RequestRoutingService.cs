using System.Globalization;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// The route under which the content cache knows a requested path: <c>{root id}/{path}</c> when a start item or a domain says
/// which root is meant, else the path itself.
/// </summary>
internal sealed class RequestRoutingService(
    RequestRoutes routes,
    IRequestCultureService cultures,
    IVariationContextAccessor variation) : IRequestRoutingService
{
    public string GetContentRoute(string requestedPath)
    {
        if (string.IsNullOrWhiteSpace(requestedPath))
        {
            return string.Empty;
        }

        string path = requestedPath.StartsWith('/') ? requestedPath : "/" + requestedPath;
        if (routes.StartItem() is { } start)
        {
            return start.Id.ToString(CultureInfo.InvariantCulture) + path;
        }

        if (routes.DomainOf(path, out string route) is not { } domain)
        {
            return path;
        }

        Contextualise(domain);
        return route;
    }

    // A domain has a culture of its own; only an explicit Accept-Language stands above it.
    private void Contextualise(DomainAndUri domain)
    {
        VariationContext? current = variation.VariationContext;
        if (domain.Culture is { } culture && cultures.GetRequestedCulture() is null && current?.Culture != culture)
        {
            variation.VariationContext = new VariationContext(culture, current?.Segment);
        }
    }
}
