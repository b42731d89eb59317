namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>What the OpenAPI document says. Section <c>Varumarke:DeliveryApi:OpenApi</c>.</summary>
public sealed class DeliveryOpenApiOptions
{
    /// <summary>
    /// Whether items are described type by type, with the properties of each. Default yes; off, an item's properties are an object
    /// of anything, as in Umbraco's own document, and types are not named.
    /// </summary>
    public bool TypedProperties { get; set; } = true;
}
