namespace Varumarke.ManagementApi.Documents;

/// <summary>A block with a value that is not right, or on the way to one.</summary>
/// <param name="Key">The block's own key.</param>
/// <param name="Number">Which it is of the list that it lies in, from 1.</param>
/// <param name="Name">What its type is called.</param>
/// <param name="Property">What the property in it is called.</param>
internal sealed record FaultyBlock(Guid? Key, int Number, string Name, string? Property);
