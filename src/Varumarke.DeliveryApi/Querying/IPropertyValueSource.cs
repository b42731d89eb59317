namespace Varumarke.DeliveryApi.Querying;

/// <summary>The values of a property that a filter or a sort may see.</summary>
internal interface IPropertyValueSource
{
    /// <summary>The values of an item's property; empty when the item has none, or when they are withheld.</summary>
    PropertyScalars Read(Guid key, string alias, string? culture, string? segment);

    /// <summary>Reads for many items together what <see cref="Read"/> will be asked for, where that saves anything.</summary>
    void ReadAhead(IReadOnlyCollection<Guid> keys, string alias, string? culture, string? segment)
    {
    }
}
