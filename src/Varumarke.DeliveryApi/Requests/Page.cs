namespace Varumarke.DeliveryApi.Requests;

/// <summary>A page of a list, and how long the whole list is.</summary>
internal sealed record Page<T>(long Total, IReadOnlyList<T> Items);
