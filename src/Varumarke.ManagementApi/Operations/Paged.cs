namespace Varumarke.ManagementApi.Operations;

/// <summary>A page of a list, as the client reads it.</summary>
internal sealed record Paged<TItem>(long Total, IReadOnlyList<TItem> Items);
