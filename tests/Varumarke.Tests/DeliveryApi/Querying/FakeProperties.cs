using Varumarke.DeliveryApi.Querying;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Querying;

/// <summary>Property values in memory.</summary>
internal sealed class FakeProperties : IPropertyValueSource
{
    private readonly Dictionary<(Guid, string), PropertyScalars> _values = [];

    public FakeProperties Set(int id, string alias, params string[] values)
    {
        _values[(Trees.Key(id), alias)] = new PropertyScalars(values);
        return this;
    }

    public PropertyScalars Read(Guid key, string alias, string? culture, string? segment) =>
        _values.GetValueOrDefault((key, alias), PropertyScalars.Empty);
}
