using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Varumarke.Engine.Routing;

/// <summary>
/// Umbraco's URLs, also where there is no request. Umbraco's own provider throws there, and what asks it may be far from
/// whoever could have made a context: the payload of a webhook is built inside the publish that an import command makes.
/// </summary>
internal sealed class UrlsAnywhere(IPublishedUrlProvider urls, IUmbracoContextFactory contexts) : IPublishedUrlProvider
{
    public UrlMode Mode
    {
        get => urls.Mode;
        set => urls.Mode = value;
    }

    public string GetUrl(Guid id, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null) =>
        InContext(() => urls.GetUrl(id, mode, culture, current));

    public string GetUrl(int id, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null) =>
        InContext(() => urls.GetUrl(id, mode, culture, current));

    public string GetUrl(IPublishedContent content, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null) =>
        InContext(() => urls.GetUrl(content, mode, culture, current));

    public string GetUrlFromRoute(int id, string? route, string? culture) => InContext(() => urls.GetUrlFromRoute(id, route, culture));

    public IEnumerable<UrlInfo> GetOtherUrls(int id) => InContext(() => urls.GetOtherUrls(id).ToArray());

    public IEnumerable<UrlInfo> GetOtherUrls(int id, Uri current) => InContext(() => urls.GetOtherUrls(id, current).ToArray());

    public string GetMediaUrl(Guid id, UrlMode mode = UrlMode.Default, string? culture = null, string propertyAlias = Constants.Conventions.Media.File, Uri? current = null) =>
        InContext(() => urls.GetMediaUrl(id, mode, culture, propertyAlias, current));

    public string GetMediaUrl(IPublishedContent? content, UrlMode mode = UrlMode.Default, string? culture = null, string propertyAlias = Constants.Conventions.Media.File, Uri? current = null) =>
        InContext(() => urls.GetMediaUrl(content, mode, culture, propertyAlias, current));

    private T InContext<T>(Func<T> ask)
    {
        using UmbracoContextReference reference = contexts.EnsureUmbracoContext();
        return ask();
    }
}
