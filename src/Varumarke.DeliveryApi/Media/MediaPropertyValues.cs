using Umbraco.Cms.Core.PublishedCache;
using Varumarke.DeliveryApi.Content;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Media;

/// <summary>Property values of media.</summary>
internal sealed class MediaPropertyValues(IPublishedMediaCache cache, PropertyScalarReader reader) : IPropertyValueSource
{
    private readonly PropertyValueCache _values = new();

    public PropertyScalars Read(Guid key, string alias, string? culture, string? segment) =>
        _values.GetOrAdd(key, alias, culture, segment, () => reader.Read(cache.GetById(key), alias, culture, segment));

    public void Forget(IEnumerable<Guid> keys) => _values.Forget(keys);

    public void Clear() => _values.Clear();
}
