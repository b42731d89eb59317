using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Access;

namespace Varumarke.DeliveryApi.Content;

/// <summary>
/// Builds the route of a published document on a site without domains straight from its URL segments. Umbraco's own builder
/// gives the same answer by way of URL providers, domains and language look-ups, which made up two fifths of the cost of a
/// list; it is still asked for previews, domains, custom providers and languages that are written from right to left.
/// What the access rule keeps in has no route, so that nothing that needs one, an answer, a pick, a link, can name it.
/// </summary>
internal sealed class ContentRoutes(
    ApiContentRouteBuilder umbracos,
    IApiContentPathProvider paths,
    UrlProviderCollection providers,
    IDomainCache domains,
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IPublishStatusQueryService publishStatus,
    IRequestPreviewService preview,
    IVariationContextAccessor variation,
    IDefaultCultureAccessor defaultCulture,
    FirstRoots firstRoots,
    IDocumentGate gate,
    IOptionsMonitor<RequestHandlerSettings> requestHandler,
    IOptions<GlobalSettings> global) : IApiContentRouteBuilder
{
    private readonly bool _isPlain = paths.GetType() == typeof(ApiContentPathProvider)
        && providers.All(provider => provider.GetType().Assembly == typeof(NewDefaultUrlProvider).Assembly);

    public IApiContentRoute? Build(IPublishedContent content, string? culture = null)
    {
        if (!gate.Lets(content))
        {
            return null;
        }

        string? asked = culture ?? variation.VariationContext?.Culture;
        string inCulture = string.IsNullOrWhiteSpace(asked) ? defaultCulture.DefaultCulture : asked;
        if (!_isPlain
            || content.ItemType != PublishedItemType.Content
            || preview.IsPreview()
            || domains.GetAll(true).Any()
            || RightToLeft.Is(inCulture))
        {
            return umbracos.Build(content, culture);
        }

        return IsPublished(content.Key, asked) && navigation.TryGetAncestorsOrSelfKeys(content.Key, out IEnumerable<Guid> keys)
            ? Build([.. keys], inCulture)
            : null;
    }

    private bool IsPublished(Guid key, string? culture) => string.IsNullOrWhiteSpace(culture)
        ? publishStatus.IsDocumentPublishedInAnyCulture(key) && publishStatus.HasPublishedAncestorPath(key)
        : publishStatus.IsDocumentPublished(key, culture) && publishStatus.HasPublishedAncestorPath(key, culture);

    // The keys go from the item up to its root.
    private ApiContentRoute? Build(Guid[] keys, string culture)
    {
        string[] segments = new string[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (urls.GetUrlSegment(keys[i], culture, false) is not { } segment)
            {
                return null;
            }

            segments[keys.Length - 1 - i] = segment;
        }

        // A root that is not the first of its site keeps its segment when segments of roots are hidden: two roots cannot both be "/".
        bool showsRoot = segments.Length == 1 && global.Value.HideTopLevelNodeFromPath && firstRoots.In(culture) != keys[^1];
        string path = string.Join('/', segments, showsRoot ? 0 : 1, segments.Length - (showsRoot ? 0 : 1));
        string slash = requestHandler.CurrentValue.AddTrailingSlash && path.Length > 0 ? "/" : string.Empty;
        return new ApiContentRoute($"/{path}{slash}", new ApiContentStartItem(keys[^1], segments[0]));
    }
}
