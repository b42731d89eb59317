using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Several documents that may be delivered, in the order asked for, with one read for all that are not in memory.</summary>
internal sealed class PublishedBatch(IDocumentCacheService cache, IRequestPreviewService preview, IOptionsMonitor<DeliveryApiSettings> settings)
{
    public async Task<IReadOnlyList<IPublishedContent>> GetAsync(IReadOnlyCollection<Guid> keys)
    {
        IReadOnlyList<IPublishedContent> found = await cache.GetByKeysAsync(keys, preview.IsPreview());
        DeliveryApiSettings current = settings.CurrentValue;
        return [.. found.Where(content => current.IsAllowedContentType(content.ContentType.Alias))];
    }
}
