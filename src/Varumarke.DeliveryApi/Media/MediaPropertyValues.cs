using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Published;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Media;

/// <summary>Property values of media.</summary>
internal sealed class MediaPropertyValues(IPublishedMediaCache cache, IPublishedProperties properties, PropertyScalarReader reader)
{
    private readonly PropertyValueCache _values = new();

    /// <summary>Where one query reads from.</summary>
    public IPropertyValueSource Source() => new PropertyValues(_values, reader, cache.GetById, properties.ReadMedia);

    public void Forget(IReadOnlyCollection<Guid> keys) => _values.Forget(keys);

    public void Clear() => _values.Clear();
}
