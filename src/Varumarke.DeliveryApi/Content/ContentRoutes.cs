using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Access;

namespace Varumarke.DeliveryApi.Content;

/// <summary>
/// The route of a document: on a site without domains straight from its URL segments. Umbraco's own builder gives the same answer
/// by way of URL providers, domains and language look-ups, which made up two fifths of the cost of a list; it is still asked for
/// previews, domains, custom providers and languages that are written from right to left. What the access rule keeps in has no
/// route, so that nothing that needs one, an answer, a pick, a link, can name it.
/// </summary>
internal sealed class ContentRoutes(
    IDocumentGate gate, PlainSite site, PlainRoutes plain, ApiContentRouteBuilder umbracos, IVariationContextAccessor variation, IDefaultCultureAccessor defaultCulture) : IApiContentRouteBuilder
{
    public IApiContentRoute? Build(IPublishedContent content, string? culture = null)
    {
        if (!gate.Lets(content))
        {
            return null;
        }

        string? asked = culture ?? variation.VariationContext?.Culture;
        string inCulture = string.IsNullOrWhiteSpace(asked) ? defaultCulture.DefaultCulture : asked;
        return content.ItemType == PublishedItemType.Content && site.IsPlain() && !RightToLeft.Is(inCulture)
            ? plain.Build(content.Key, asked, inCulture)
            : umbracos.Build(content, culture);
    }
}
