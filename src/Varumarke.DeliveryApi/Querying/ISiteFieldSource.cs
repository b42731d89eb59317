namespace Varumarke.DeliveryApi.Querying;

/// <summary>The values of the fields that a site's own index handlers add.</summary>
internal interface ISiteFieldSource
{
    /// <summary>An item's values of a field; empty when it has none in the culture.</summary>
    IReadOnlyList<Scalar> Read(Guid key, string field, string? culture);
}
