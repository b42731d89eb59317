using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Finds the document that a query names, without loading it.</summary>
internal sealed class ContentLocator(
    IRequestRoutingService routing,
    IApiDocumentUrlService urls,
    IVariationContextAccessor variation,
    IRequestPreviewService preview) : IItemLocator
{
    public Guid? Locate(string idOrPath)
    {
        if (Guid.TryParse(idOrPath, out Guid key))
        {
            return key;
        }

        string route = string.IsNullOrWhiteSpace(idOrPath) ? string.Empty : routing.GetContentRoute(idOrPath.Trim());
        return route.Length == 0 ? null : urls.GetDocumentKeyByRoute(route, variation.VariationContext?.Culture, preview.IsPreview());
    }
}
