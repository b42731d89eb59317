using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Published;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Property values of documents. Drafts are read each time: few ask for them, and they change with every save.</summary>
internal sealed class ContentPropertyValues(IPublishedContentCache cache, IPublishedProperties properties, PropertyScalarReader reader)
{
    private readonly PropertyValueCache _values = new();

    /// <summary>Where one query reads from.</summary>
    public IPropertyValueSource Source(bool preview) => preview
        ? new Drafts(cache, reader)
        : new PropertyValues(_values, reader, key => cache.GetById(false, key), properties.ReadDocuments);

    public void Forget(IReadOnlyCollection<Guid> keys) => _values.Forget(keys);

    public void Clear() => _values.Clear();

    private sealed class Drafts(IPublishedContentCache cache, PropertyScalarReader reader) : IPropertyValueSource
    {
        public PropertyScalars Read(Guid key, string alias, string? culture, string? segment) =>
            reader.Read(cache.GetById(true, key), alias, culture, segment);
    }
}
