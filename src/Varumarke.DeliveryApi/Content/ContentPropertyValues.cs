using Umbraco.Cms.Core.PublishedCache;
using Varumarke.DeliveryApi.Expansion;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Property values of documents. Drafts are read each time: few ask for them, and they change with every save.</summary>
internal sealed class ContentPropertyValues(IPublishedContentCache cache, PropertyScalarReader reader)
{
    private readonly PropertyValueCache _values = new();

    public IPropertyValueSource Source(bool preview) => preview ? new Drafts(cache, reader) : new Published(cache, reader, _values);

    public void Forget(IEnumerable<Guid> keys) => _values.Forget(keys);

    public void Clear() => _values.Clear();

    private sealed class Published(IPublishedContentCache cache, PropertyScalarReader reader, PropertyValueCache values) : IPropertyValueSource
    {
        public PropertyScalars Read(Guid key, string alias, string? culture, string? segment) =>
            values.GetOrAdd(key, alias, culture, segment, () => reader.Read(cache.GetById(false, key), alias, culture, segment));
    }

    private sealed class Drafts(IPublishedContentCache cache, PropertyScalarReader reader) : IPropertyValueSource
    {
        public PropertyScalars Read(Guid key, string alias, string? culture, string? segment) =>
            reader.Read(cache.GetById(true, key), alias, culture, segment);
    }
}
