using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.DeliveryApi.Expansion;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Property values of documents. Drafts are read each time: few ask for them, and they change with every save.</summary>
internal sealed class ContentPropertyValues(IPublishedContentCache cache, IDocumentCacheService documents, PropertyScalarReader reader)
{
    private readonly PropertyValueCache _values = new();

    public IPropertyValueSource Source(bool preview) => preview ? new Drafts(cache, reader) : new Published(cache, documents, reader, _values);

    public void Forget(IEnumerable<Guid> keys) => _values.Forget(keys);

    public void Clear() => _values.Clear();

    private sealed class Published(IPublishedContentCache cache, IDocumentCacheService documents, PropertyScalarReader reader, PropertyValueCache values) : IPropertyValueSource
    {
        private const int BatchSize = 256;

        public PropertyScalars Read(Guid key, string alias, string? culture, string? segment) =>
            values.GetOrAdd(key, alias, culture, segment, () => reader.Read(cache.GetById(false, key), alias, culture, segment));

        public void ReadAhead(IReadOnlyCollection<Guid> keys, string alias, string? culture, string? segment)
        {
            foreach (Guid[] batch in values.Missing(keys, alias, culture, segment).Chunk(BatchSize))
            {
                long clock = values.Clock;

                // Umbraco's interface is asynchronous; ours answers from memory or by one read of the database.
                foreach (IPublishedContent content in documents.GetByKeysAsync(batch, preview: false).GetAwaiter().GetResult())
                {
                    values.Add(content.Key, alias, culture, segment, reader.Read(content, alias, culture, segment), clock);
                }
            }
        }
    }

    private sealed class Drafts(IPublishedContentCache cache, PropertyScalarReader reader) : IPropertyValueSource
    {
        public PropertyScalars Read(Guid key, string alias, string? culture, string? segment) =>
            reader.Read(cache.GetById(true, key), alias, culture, segment);
    }
}
