using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// The forms in which a requested path may have been tracked. An old URL is kept as it was then: whole, without the root where
/// roots are hidden, or from the document that had a domain (<c>{id}/{path}</c>), and domains come and go since.
/// </summary>
internal sealed class TrackedRoutes(
    RequestRoutes routes,
    IDomainCache domains,
    IRequestCultureService cultures,
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IIdKeyMap keys,
    IVariationContextAccessor variation)
{
    /// <summary>The forms, the likeliest first.</summary>
    public IEnumerable<TrackedRoute> Of(string path)
    {
        string? culture = cultures.GetRequestedCulture();
        if (routes.StartItem() is { } start)
        {
            return BelowStartItem(start, path, culture);
        }

        return routes.DomainOf(path, out string route) is { } domain
            ? BelowDomain(domain, route, path, culture ?? domain.Culture)
            : [new TrackedRoute(path, culture, null)];
    }

    private IEnumerable<TrackedRoute> BelowStartItem(IPublishedContent start, string path, string? culture)
    {
        yield return new TrackedRoute(path, culture, start.Key);
        yield return new TrackedRoute(PlainPath(start.Key, culture) + path, culture, start.Key);
        yield return new TrackedRoute(Text(start.Id) + path, culture, start.Key);

        // A domain may also stand at an item further down, whose old URLs begin there.
        foreach (Domain domain in domains.GetAll(false).DistinctBy(domain => domain.ContentId).Where(domain => domain.ContentId != start.Id))
        {
            yield return new TrackedRoute(Text(domain.ContentId) + path, culture, start.Key);
        }
    }

    private IEnumerable<TrackedRoute> BelowDomain(DomainAndUri domain, string route, string path, string? culture)
    {
        Attempt<Guid> key = keys.GetKeyForId(domain.ContentId, UmbracoObjectTypes.Document);
        if (!key.Success)
        {
            yield break;
        }

        string rest = route[Text(domain.ContentId).Length..];
        yield return new TrackedRoute(path, culture, key.Result);
        yield return new TrackedRoute(route, culture, key.Result);

        // As it was before the domain: from the root, which may have been hidden.
        string plain = PlainPath(key.Result, culture);
        yield return new TrackedRoute(plain + rest, culture, key.Result);
        int afterRoot = plain.IndexOf('/', Math.Min(1, plain.Length));
        yield return new TrackedRoute((afterRoot < 0 ? string.Empty : plain[afterRoot..]) + rest, culture, key.Result);
    }

    // The segments of an item and those above it, with a slash before each.
    private string PlainPath(Guid key, string? culture)
    {
        string inCulture = culture ?? variation.VariationContext?.Culture ?? domains.DefaultCulture;
        return navigation.TryGetAncestorsOrSelfKeys(key, out IEnumerable<Guid> branch)
            ? string.Concat(branch.Reverse().Select(item => "/" + urls.GetUrlSegment(item, inCulture, false)))
            : string.Empty;
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
