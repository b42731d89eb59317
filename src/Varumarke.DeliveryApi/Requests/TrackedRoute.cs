namespace Varumarke.DeliveryApi.Requests;

/// <summary>A form in which an old URL may have been tracked, and the item that what it leads to must be or lie below.</summary>
internal sealed record TrackedRoute(string Route, string? Culture, Guid? Below);
