using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>Where an item that used to have a path is found now. What may not be named is not found.</summary>
internal sealed class RequestRedirectService(
    TrackedRoutes tracked,
    IRedirectUrlService redirects,
    IApiPublishedContentCache cache,
    IApiContentRouteBuilder routeBuilder,
    IDocumentNavigationQueryService navigation) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        // Old URLs are tracked without a slash at the end.
        string path = "/" + requestedPath.Trim('/');
        foreach (TrackedRoute candidate in tracked.Of(path))
        {
            IRedirectUrl? redirect = redirects.GetMostRecentRedirectUrl(candidate.Route, candidate.Culture);
            if (redirect is not null
                && LiesBelow(redirect.ContentKey, candidate.Below)
                && cache.GetById(redirect.ContentKey) is { } content
                && routeBuilder.Build(content) is { } route)
            {
                return route;
            }
        }

        return null;
    }

    private bool LiesBelow(Guid key, Guid? top) =>
        top is not { } item || (navigation.TryGetAncestorsOrSelfKeys(key, out IEnumerable<Guid> branch) && branch.Contains(item));
}
