using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Access;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Several documents that may be delivered, in the order asked for, with one read for all that are not in memory.</summary>
internal sealed class PublishedBatch(IDocumentCacheService cache, IRequestPreviewService preview, IDocumentGate gate)
{
    public async Task<IReadOnlyList<IPublishedContent>> GetAsync(IReadOnlyCollection<Guid> keys)
    {
        IReadOnlyList<IPublishedContent> found = await cache.GetByKeysAsync(keys, preview.IsPreview());
        DocumentRestrictions restrictions = gate.Restrictions;
        return [.. found.Where(content => restrictions.AllowsType(content.ContentType.Alias))];
    }
}
