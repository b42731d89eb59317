namespace Varumarke.Engine.Webhooks;

/// <summary>A payload that says which item, and no more, as Umbraco's payload type <c>Minimal</c> does.</summary>
/// <param name="Id">The item's key.</param>
internal sealed record KeyPayload(Guid Id);
