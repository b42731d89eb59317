namespace Varumarke.DeliveryApi.Querying;

/// <summary>Finds the item that a query names by key or by path.</summary>
internal interface IItemLocator
{
    /// <summary>The item's key; null when there is none.</summary>
    Guid? Locate(string idOrPath);
}
