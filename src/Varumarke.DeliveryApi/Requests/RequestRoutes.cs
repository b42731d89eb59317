using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>How a requested path maps to a configured domain.</summary>
internal sealed class RequestRoutes(IDomainCache domains, IHttpContextAccessor accessor, IRequestStartItemProviderAccessor startItems)
{
    public IPublishedContent? StartItem() =>
        startItems.TryGetValue(out IRequestStartItemProvider? provider) ? provider.GetStartItem() : null;

    /// <summary>The domain that the path belongs to on the requested host; null when none is configured for it.</summary>
    public DomainAndUri? DomainOf(string path, out string route)
    {
        route = path;
        if (AbsoluteUri(path) is not { } uri
            || DomainUtilities.SelectDomain(domains.GetAll(false), uri, defaultCulture: domains.DefaultCulture) is not { } domain)
        {
            return null;
        }

        route = $"{domain.ContentId}{DomainUtilities.PathRelativeToDomain(domain.Uri, uri.AbsolutePath)}";
        return domain;
    }

    private Uri? AbsoluteUri(string path)
    {
        HttpRequest request = accessor.HttpContext?.Request ?? throw new InvalidOperationException("There is no HTTP request to route.");
        return Uri.TryCreate($"{request.Scheme}://{request.Host}{path}", UriKind.Absolute, out Uri? uri) ? uri : null;
    }
}
