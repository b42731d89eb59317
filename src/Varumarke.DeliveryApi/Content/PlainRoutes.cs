using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Routes made of the segments from the root down to the document.</summary>
internal sealed class PlainRoutes(
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IPublishStatusQueryService publishStatus,
    FirstRoots firstRoots,
    IOptionsMonitor<RequestHandlerSettings> requestHandler,
    IOptions<GlobalSettings> global)
{
    /// <param name="key">The document.</param>
    /// <param name="asked">The culture that was asked for; none for any.</param>
    /// <param name="culture">The culture to write the route in.</param>
    /// <returns>The route; null when it is not published so.</returns>
    public ApiContentRoute? Build(Guid key, string? asked, string culture) =>
        IsPublished(key, asked) && navigation.TryGetAncestorsOrSelfKeys(key, out IEnumerable<Guid> keys) ? Build([.. keys], culture) : null;

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
