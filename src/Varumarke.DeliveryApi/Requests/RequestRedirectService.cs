using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>Where an item that used to have a path is found now.</summary>
internal sealed class RequestRedirectService(
    RequestRoutes routes,
    IRequestCultureService cultures,
    IRedirectUrlService redirects,
    IApiPublishedContentCache cache,
    IApiContentRouteBuilder routeBuilder,
    IOptions<GlobalSettings> settings) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        string path = WithRootSegment(requestedPath.StartsWith('/') ? requestedPath : "/" + requestedPath);
        DomainAndUri? domain = routes.DomainOf(path, out string route);
        string? culture = cultures.GetRequestedCulture() ?? domain?.Culture;

        // Old URLs are tracked without a slash at the end.
        IRedirectUrl? redirect = redirects.GetMostRecentRedirectUrl(route.Length > 1 && route.EndsWith('/') ? route[..^1] : route, culture);
        return redirect is not null && cache.GetById(redirect.ContentKey) is { } content ? routeBuilder.Build(content) : null;
    }

    // Old URLs are tracked whole, so the root's segment belongs to them unless it is hidden from every URL.
    private string WithRootSegment(string path) =>
        !settings.Value.HideTopLevelNodeFromPath && routes.StartItem()?.UrlSegment is { Length: > 0 } segment ? $"/{segment}{path}" : path;
}
