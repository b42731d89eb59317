namespace Varumarke.DeliveryApi.Querying;

/// <summary>The values of a property that a filter or a sort may see.</summary>
internal interface IPropertyValueSource
{
    /// <summary>The values of an item's property; empty when the item has none, or when they are withheld.</summary>
    PropertyScalars Read(Guid key, string alias, string? culture, string? segment);
}
